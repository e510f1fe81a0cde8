class MyAdam implements Optimizer {
    double eta, power1 = 1, power2 = 1;
    List<double[][]> m = new ArrayList<>(), s = new ArrayList<>();

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        power1 *= 0.9;
        power2 *= 0.999;
        for (int k = 0; k < parameters.size(); k++) {
            var g = parameters.get(k).gradient();
            if (m.size() <= k) {
                m.add(Matrices.scale(0, g));
                s.add(Matrices.scale(0, g));
            }
            m.set(k, Matrices.add(Matrices.scale(0.9, m.get(k)), Matrices.scale(1 - 0.9, g)));
            s.set(k, Matrices.add(Matrices.scale(0.999, s.get(k)), Matrices.scale(1 - 0.999, Matrices.hadamard(g, g))));
            var value = parameters.get(k).value();
            for (int i = 0; i < g.length; i++) {
                for (int j = 0; j < g[i].length; j++) {
                    double root = Math.sqrt(s.get(k)[i][j] / (1 - power2)) + 1e-8;
                    value[i][j] = value[i][j] - eta * (m.get(k)[i][j] / (1 - power1)) / root;
                }
            }
        }
    }
}
