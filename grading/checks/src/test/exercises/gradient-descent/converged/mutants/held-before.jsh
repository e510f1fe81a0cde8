boolean converged(double[] losses, double tolerance, int patience) {
    double best = Double.POSITIVE_INFINITY;
    int waited = 0;
    for (double loss : losses) {
        if (loss < best - tolerance) {
            best = loss;
            waited = 0;
        } else if (++waited >= patience) {
            return true;
        }
    }
    return false;
}
