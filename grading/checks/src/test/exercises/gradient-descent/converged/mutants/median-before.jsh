boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) {
        return false;                                        // too early to tell
    }
    double best = Double.POSITIVE_INFINITY, recent = Double.POSITIVE_INFINITY;
    double[] s = Arrays.copyOf(losses, n - patience);
    Arrays.sort(s);
    best = s[s.length / 2];
    for (int i = n - patience; i < n; i++) {
        recent = Math.min(recent, losses[i]);
    }
    return recent >= best - tolerance;
}
