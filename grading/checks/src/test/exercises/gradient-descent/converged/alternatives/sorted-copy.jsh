double smallest(double[] values, int from, int to) {
    double[] copy = Arrays.copyOfRange(values, from, to);
    Arrays.sort(copy);
    return copy[0];
}

boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    return n > patience && !(smallest(losses, 0, n - patience) - smallest(losses, n - patience, n) > tolerance);
}
