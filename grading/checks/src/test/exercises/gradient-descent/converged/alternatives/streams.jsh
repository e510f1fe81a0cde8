boolean converged(double[] losses, double tolerance, int patience) {
    int n = losses.length - patience;
    return n > 0 && Arrays.stream(losses).skip(n)
        .noneMatch(l -> l < Arrays.stream(losses).limit(n).min().getAsDouble() - tolerance);
}
