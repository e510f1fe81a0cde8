double[][] tanh(double[][] z) {
    return map(z, v -> v == 0 ? 1 : Math.tanh(v));
}
