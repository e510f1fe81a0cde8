class MyMomentum implements Optimizer {
    double eta;
    double beta;
    double[][][] v;

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        boolean first = v == null;
        if (first) {
            v = new double[parameters.size()][][];
        }
        for (int k = 0; k < v.length; k++) {
            double[][] g = parameters.get(k).gradient();
            v[k] = first ? Matrices.copy(g) : Matrices.add(Matrices.scale(beta, v[k]), g);
            double[][] theta = parameters.get(k).value();
            for (int i = 0; i < g.length; i++) {
                for (int j = 0; j < g[i].length; j++) {
                    theta[i][j] = theta[i][j] - eta * v[k][i][j];
                }
            }
        }
    }
}
