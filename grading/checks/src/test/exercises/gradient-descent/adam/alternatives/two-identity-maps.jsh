class MyAdam implements Optimizer {
    private final double eta;
    private final Map<Parameter, double[][]> ms = new IdentityHashMap<>();
    private final Map<Parameter, double[][]> ss = new IdentityHashMap<>();
    private int t = 0;

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        t++;
        double c1 = 1 - Math.pow(0.9, t);
        double c2 = 1 - Math.pow(0.999, t);
        for (Parameter p : parameters) {
            double[][] w = p.value(), g = p.gradient();
            double[][] m = ms.computeIfAbsent(p, k -> new double[w.length][w[0].length]);
            double[][] s = ss.computeIfAbsent(p, k -> new double[w.length][w[0].length]);
            for (int i = 0; i < w.length; i++)
                for (int j = 0; j < w[i].length; j++) {
                    m[i][j] = 0.9 * m[i][j] + 0.1 * g[i][j];
                    s[i][j] = 0.999 * s[i][j] + 0.001 * g[i][j] * g[i][j];
                    w[i][j] -= eta * (m[i][j] / c1) / (Math.sqrt(s[i][j] / c2) + 1e-8);
                }
        }
    }
}
