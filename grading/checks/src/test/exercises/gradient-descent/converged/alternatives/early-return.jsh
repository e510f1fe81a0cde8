boolean converged(double[] losses, double tolerance, int patience) {
    if (losses.length <= patience) return false;
    double best = losses[0];
    for (int i = 1; i < losses.length; i++) {
        if (i >= losses.length - patience) {
            if (best - losses[i] > tolerance) return false;
        } else if (losses[i] < best) {
            best = losses[i];
        }
    }
    return true;
}
