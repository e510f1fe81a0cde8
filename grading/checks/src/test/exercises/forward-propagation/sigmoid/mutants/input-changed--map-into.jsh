double[][] sigmoid(double[][] z) {
    map(z, v -> 1 / (1 + Math.exp(-v)), z);
    return z;
}
