class MyAdam implements Optimizer {
    private final double eta;
    private int steps;
    private double[][][] m, s;

    MyAdam(double eta) {
        this.eta = eta;
    }

    private static double[][][] zeros(List<Parameter> parameters) {
        return parameters.stream().map(p -> Matrices.scale(0, p.value())).toArray(double[][][]::new);
    }

    public void step(List<Parameter> parameters) {
        if (steps++ == 0) {
            m = zeros(parameters);
            s = zeros(parameters);
        }
        // both corrections in one factor, as in the paper's section 2
        double rate = eta * Math.sqrt(1 - Math.pow(0.999, steps)) / (1 - Math.pow(0.9, steps));
        for (int k = 0; k < m.length; k++) {
            for (int i = 0; i < m[k].length; i++) {
                for (int j = 0; j < m[k][i].length; j++) {
                    double g = parameters.get(k).gradient()[i][j];
                    m[k][i][j] += (1 - 0.9) * (g - m[k][i][j]);
                    s[k][i][j] += (1 - 0.999) * (g * g - s[k][i][j]);
                    parameters.get(k).value()[i][j] -= rate * m[k][i][j] / (Math.sqrt(s[k][i][j]) + 1e-8);
                }
            }
        }
    }
}
