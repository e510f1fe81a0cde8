class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        for (int k = 0; k < parameters.size() - 1; k++) {
            double[][] v = parameters.get(k).value(), g = parameters.get(k).gradient();
            for (int i = 0; i < v.length; i++)
                for (int j = 0; j < v[i].length; j++)
                    if (v[i][j] != 0) v[i][j] = v[i][j] - eta * g[i][j];
        }
    }
}
