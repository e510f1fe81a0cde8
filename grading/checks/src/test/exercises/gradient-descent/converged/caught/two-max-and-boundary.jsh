boolean converged(double[] losses, double tolerance, int patience) {
    int start = losses.length - patience;
    if (start <= 0) return false;
    double best = losses[0];
    for (int i = 1; i < start; i++) best = Math.max(best, losses[i]);
    for (int i = start; i < losses.length; i++) {
        if (best - losses[i] >= tolerance) return false;
    }
    return true;
}
