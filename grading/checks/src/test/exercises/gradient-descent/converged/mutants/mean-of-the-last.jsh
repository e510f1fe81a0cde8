boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) {
        return false;
    }
    double best = Arrays.stream(losses).limit(n - patience).min().getAsDouble();
    double recent = Arrays.stream(losses).skip(n - patience).average().getAsDouble();
    return best - recent <= tolerance;
}
