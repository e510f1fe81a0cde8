double[][] relu(double[][] z) {
    return map(z, v -> Math.log(1 + Math.exp(v)));
}
