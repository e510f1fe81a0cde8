boolean converged(double[] losses, double tolerance, int patience) {
    int start = losses.length - patience;
    int beaten = 0;
    for (int i = start; start > 0 && i < losses.length; i++) {
        boolean belowAll = true;
        for (int k = 0; k < start; k++) belowAll &= losses[k] - losses[i] > tolerance;
        if (belowAll) beaten++;
    }
    return start > 0 && beaten == 0;
}
