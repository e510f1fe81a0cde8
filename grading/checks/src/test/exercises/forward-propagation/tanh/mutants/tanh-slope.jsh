double[][] tanh(double[][] z) {
    return map(z, v -> 1 - Math.pow(Math.tanh(v), 2));
}
