boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length;
    if (n <= patience) {
        return false;                                        // too early to tell
    }
    List<Double> all = Arrays.stream(losses).boxed().collect(Collectors.toList());
    double best = Collections.min(all.subList(0, n - patience)), recent = Collections.min(all.subList(n - patience, n));
    return recent >= best - tolerance;
}
