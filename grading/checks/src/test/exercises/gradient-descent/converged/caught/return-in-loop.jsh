boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) return false;
    double best = losses[0];
    for (int i = 0; i < n - patience; i++) if (losses[i] < best) best = losses[i];
    for (int i = n - patience; i < n; i++) {
        if (losses[i] < best - tolerance) return false;
        else return true;
    }
    return true;
}
