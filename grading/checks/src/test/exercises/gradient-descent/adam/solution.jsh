class MyAdam implements Optimizer {
    private static final double B1 = 0.9, B2 = 0.999, EPSILON = 1e-8;
    private final double eta;
    private final Map<Parameter, double[][][]> memory = new HashMap<>();
    private int t = 0;

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        t++;
        for (Parameter p : parameters) {
            double[][] value = p.value(), g = p.gradient();
            double[][][] ms = memory.computeIfAbsent(p,
                q -> new double[2][value.length][value[0].length]);
            double[][] m = ms[0], s = ms[1];
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    m[i][j] = B1 * m[i][j] + (1 - B1) * g[i][j];
                    s[i][j] = B2 * s[i][j] + (1 - B2) * g[i][j] * g[i][j];
                    double mHat = m[i][j] / (1 - Math.pow(B1, t));
                    double sHat = s[i][j] / (1 - Math.pow(B2, t));
                    value[i][j] -= eta * mHat / (Math.sqrt(sHat) + EPSILON);
                }
            }
        }
    }
}
