class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            double[][] value = p.value(), gradient = p.gradient();
                for (int j = 0; j < value[0].length; j++) {
                    value[0][j] -= eta * gradient[0][j];           // θ ← θ − η ∂L/∂θ
                }
        }
    }
}
