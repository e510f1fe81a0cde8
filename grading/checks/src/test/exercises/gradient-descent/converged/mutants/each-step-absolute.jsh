boolean converged(double[] losses, double tolerance, int patience) {
    if (losses.length <= patience) return false;
    for (int i = losses.length - patience; i < losses.length; i++) {
        if (Math.abs(losses[i] - losses[i - 1]) > tolerance) return false;
    }
    return true;
}
