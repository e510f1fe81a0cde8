boolean converged(double[] losses, double tolerance, int patience) {
    int start = losses.length - patience;
    if (start <= 0) return false;
    double best = 1.0;
    for (int i = 0; i < start; i++) best = Math.min(best, losses[i]);
    for (int i = start; i < losses.length; i++) {
        if (best - losses[i] > tolerance) return false;
    }
    return true;
}
