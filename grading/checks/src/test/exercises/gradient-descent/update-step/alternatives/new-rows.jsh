class MyGradientDescent implements Optimizer {
    private final double rate;

    MyGradientDescent(double rate) {
        this.rate = -rate;
    }

    private double[] moved(double[] row, double[] slope) {
        double[] next = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            next[j] = Math.fma(rate, slope[j], row[j]);
        }
        return next;
    }

    public void step(List<Parameter> parameters) {
        for (int k = parameters.size() - 1; k >= 0; k--) {
            Parameter p = parameters.get(k);
            for (int i = 0; i < p.value().length; i++) {
                p.value()[i] = moved(p.value()[i], p.gradient()[i]);
            }
        }
    }
}
