class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    private void row(double[] v, double[] g, int j) {
        if (j == v.length) return;
        v[j] += -eta * g[j];
        row(v, g, j + 1);
    }

    public void step(List<Parameter> parameters) {
        if (parameters.isEmpty()) return;
        Parameter head = parameters.get(0);
        for (int i = head.value().length - 1; i >= 0; i--) row(head.value()[i], head.gradient()[i], 0);
        step(parameters.subList(1, parameters.size()));
    }
}
