class MyGradientDescent implements Optimizer {
    private final double eta;
    private double factor = 1 / 0.99;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        factor *= 0.99;
        for (Parameter p : parameters) {
            double[][] value = p.value(), gradient = p.gradient();
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    value[i][j] -= factor * eta * gradient[i][j];           // θ ← θ − η ∂L/∂θ
                }
            }
        }
    }
}
