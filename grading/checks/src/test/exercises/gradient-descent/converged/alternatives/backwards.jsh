boolean converged(double[] losses, double tolerance, int patience) {
    if (losses.length - patience <= 0) return false;
    double lowestOfWindow = Double.POSITIVE_INFINITY, lowestBefore = Double.POSITIVE_INFINITY;
    int age = 0;
    for (int i = losses.length - 1; i >= 0; i--, age++) {
        if (age < patience) lowestOfWindow = losses[i] < lowestOfWindow ? losses[i] : lowestOfWindow;
        else lowestBefore = losses[i] < lowestBefore ? losses[i] : lowestBefore;
    }
    boolean progress = lowestBefore - lowestOfWindow > tolerance;
    return !progress;
}
