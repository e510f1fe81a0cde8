boolean converged(double[] losses, double tolerance, int patience) {
    double best = Double.MAX_VALUE;
    for (int start = 1; start + patience <= losses.length; start++) {
        best = Math.min(best, losses[start - 1]);
        boolean flat = true;
        for (int i = start; i < start + patience; i++)
            if (best - losses[i] > tolerance) flat = false;
        if (flat) return true;
    }
    return false;
}
