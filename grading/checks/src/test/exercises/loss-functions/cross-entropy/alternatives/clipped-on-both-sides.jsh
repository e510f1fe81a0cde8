double crossEntropy(double[][] yHat, double[][] y) {
    double e = 1e-7;
    double[][] p = map(yHat, v -> Math.min(1 - e, Math.max(e, v)));
    double[][] terms = hadamard(y, map(p, Math::log));
    return -Arrays.stream(columnSums(terms)[0]).sum() / yHat.length;
}
