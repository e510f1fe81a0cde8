double[][] tanh(double[][] z) {
    map(z, v -> Math.tanh(v), z);
    return z;
}
