double[][] tanh(double[][] z) {
    return map(z, v -> Math.exp(v) - Math.exp(-v) / Math.exp(v) + Math.exp(-v));
}
