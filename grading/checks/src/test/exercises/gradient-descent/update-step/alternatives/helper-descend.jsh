class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    private void descend(double[] row, double[] g) {
        for (int j = 0; j < row.length; j++) row[j] = row[j] - eta * g[j];
    }

    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            double[][] value = p.value(), gradient = p.gradient();
            for (int i = 0; i < value.length; i++) {
                descend(value[i], gradient[i]);
            }
        }
    }
}
