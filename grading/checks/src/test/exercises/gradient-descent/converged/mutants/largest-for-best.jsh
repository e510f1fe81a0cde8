boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) {
        return false;                                        // too early to tell
    }
    double best = Double.NEGATIVE_INFINITY, recent = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n - patience; i++) {
        best = Math.max(best, losses[i]);
    }
    for (int i = n - patience; i < n; i++) {
        recent = Math.max(recent, losses[i]);
    }
    return recent >= best - tolerance;
}
