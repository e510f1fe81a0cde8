class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    private double[][] next(double[][] v, double[][] g) {
        double[][] r = new double[v.length][v[0].length];
        for (int j = 0; j < v[0].length; j++)
            for (int i = 0; i < v.length; i++)
                r[i][j] = v[i][j] - g[i][j] * eta;
        return r;
    }

    public void step(List<Parameter> parameters) {
        for (var p : parameters) {
            double[][] fresh = next(p.value(), p.gradient());
            for (int i = 0; i < fresh.length; i++)
                System.arraycopy(fresh[i], 0, p.value()[i], 0, fresh[i].length);
        }
    }
}
