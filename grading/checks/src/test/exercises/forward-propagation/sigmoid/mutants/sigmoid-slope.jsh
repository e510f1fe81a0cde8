double[][] sigmoid(double[][] z) {
    double[][] a = map(z, v -> 1 / (1 + Math.exp(-v)));
    return hadamard(a, map(a, v -> 1 - v));
}
