double[][] relu(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        if (Arrays.stream(z[i]).allMatch(v -> v > 0)) {
            a[i] = z[i];
        } else {
            a[i] = Arrays.stream(z[i]).map(v -> Math.max(0, v)).toArray();
        }
    }
    return a;
}
