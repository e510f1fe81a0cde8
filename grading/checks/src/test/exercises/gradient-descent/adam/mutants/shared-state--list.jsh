class MyAdam implements Optimizer {
    private static final List<double[][]> ms = new ArrayList<>(), ss = new ArrayList<>();
    private static int t = 0;
    private final double eta;

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        t++;
        for (int k = 0; k < parameters.size(); k++) {
            double[][] value = parameters.get(k).value(), g = parameters.get(k).gradient();
            if (ms.size() == k) {
                ms.add(new double[value.length][value[0].length]);
                ss.add(new double[value.length][value[0].length]);
            }
            double[][] m = ms.get(k), s = ss.get(k);
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    m[i][j] = 0.9 * m[i][j] + 0.1 * g[i][j];
                    s[i][j] = 0.999 * s[i][j] + 0.001 * g[i][j] * g[i][j];
                    double mHat = m[i][j] / (1 - Math.pow(0.9, t)), sHat = s[i][j] / (1 - Math.pow(0.999, t));
                    value[i][j] -= eta * mHat / (Math.sqrt(sHat) + 1e-8);
                }
            }
        }
    }
}
