double[][] tanh(double[][] z) {
    return map(z, v -> Math.rint(Math.tanh(v)));
}
