class MyMomentum implements Optimizer {
    private static final List<double[][]> velocities = new ArrayList<>();
    private final double eta, beta;

    MyMomentum(double eta, double beta) {
        velocities.clear();
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        for (int k = 0; k < parameters.size(); k++) {
            double[][] value = parameters.get(k).value(), g = parameters.get(k).gradient();
            if (velocities.size() == k) {
                velocities.add(new double[value.length][value[0].length]);
            }
            double[][] v = velocities.get(k);
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    v[i][j] = beta * v[i][j] + g[i][j];
                    value[i][j] -= eta * v[i][j];
                }
            }
        }
    }
}
