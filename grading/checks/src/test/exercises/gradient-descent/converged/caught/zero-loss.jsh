boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) {
        return false;                                        // too early to tell
    }
    double best = Double.POSITIVE_INFINITY, recent = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n - patience; i++) {
        best = Math.min(best, losses[i]);
    }
    for (int i = n - patience; i < n; i++) {
        if (losses[i] != 0) {
            recent = Math.min(recent, losses[i]);
        }
    }
    return recent >= best - tolerance;
}
