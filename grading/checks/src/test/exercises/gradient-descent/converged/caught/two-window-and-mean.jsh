boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) return false;
    double best = Double.MAX_VALUE;
    for (int i = 0; i < n - patience; i++) best = Math.min(best, losses[i]);
    double sum = 0;
    for (int i = n - patience + 1; i < n; i++) sum += losses[i];
    return !(best - sum / patience > tolerance);
}
