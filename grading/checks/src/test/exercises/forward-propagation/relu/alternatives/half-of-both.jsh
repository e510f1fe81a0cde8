double[][] relu(double[][] z) {
    return map(z, v -> (v + Math.abs(v)) / 2);
}
