boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) {
        return false;                                        // too early to tell
    }
    double best = Double.NEGATIVE_INFINITY, recent = Double.POSITIVE_INFINITY;
    for (int i = n - patience; i < n; i++) {
        best = Math.max(best, losses[i]);
    }
    for (int i = n - patience; i < n; i++) {
        recent = Math.min(recent, losses[i]);
    }
    return recent >= best - tolerance;
}
