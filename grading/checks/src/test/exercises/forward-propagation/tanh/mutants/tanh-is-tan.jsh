double[][] tanh(double[][] z) {
    return map(z, v -> Math.tan(v));
}
