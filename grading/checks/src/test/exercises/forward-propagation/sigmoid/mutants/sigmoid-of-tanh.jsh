double[][] sigmoid(double[][] z) {
    return map(z, v -> Math.tanh(v));
}
