class MyMomentum implements Optimizer {
    private final double eta, beta;
    private double v;

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            double[][] value = p.value(), g = p.gradient();
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    v = beta * v + g[i][j];
                    value[i][j] -= eta * v;
                }
            }
        }
    }
}
