class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            double[][] value = p.value(), gradient = p.gradient();
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    value[i][j] -= eta * Math.max(-1, Math.min(1, gradient[i][j]));
                }
            }
        }
    }
}
