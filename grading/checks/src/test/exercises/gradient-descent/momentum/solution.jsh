class MyMomentum implements Optimizer {
    private final double eta, beta;
    private final Map<Parameter, double[][]> velocities = new HashMap<>();

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            double[][] value = p.value(), g = p.gradient();
            double[][] v = velocities.computeIfAbsent(p,
                q -> new double[value.length][value[0].length]);
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    v[i][j] = beta * v[i][j] + g[i][j];
                    value[i][j] -= eta * v[i][j];
                }
            }
        }
    }
}
