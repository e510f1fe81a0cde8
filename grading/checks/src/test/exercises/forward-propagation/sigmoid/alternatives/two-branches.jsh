double sigma(double v) {
    if (v >= 0) {
        return 1 / (1 + Math.exp(-v));
    }
    double e = Math.exp(v);
    return e / (1 + e);
}

double[][] sigmoid(double[][] z) {
    return map(z, v -> sigma(v));
}
