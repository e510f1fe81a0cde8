class MyAdam implements Optimizer {
    private static final double B1 = 0.9, B2 = 0.999, EPSILON = 1e-8;
    private final double eta;
    private double m, s;
    private int t = 0;

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        t++;
        for (Parameter p : parameters) {
            double[][] value = p.value(), g = p.gradient();
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    m = B1 * m + (1 - B1) * g[i][j];
                    s = B2 * s + (1 - B2) * g[i][j] * g[i][j];
                    double mHat = m / (1 - Math.pow(B1, t));
                    double sHat = s / (1 - Math.pow(B2, t));
                    value[i][j] -= eta * mHat / (Math.sqrt(sHat) + EPSILON);
                }
            }
        }
    }
}
