class MyMomentum implements Optimizer {

    class Velocity {
        final double[][] v;

        Velocity(Parameter p) {
            v = new double[p.value().length][p.value()[0].length];
        }

        void push(Parameter p) {
            for (int i = 0; i < v.length; i++) {
                for (int j = 0; j < v[i].length; j++) {
                    v[i][j] *= beta;
                    v[i][j] += p.gradient()[i][j];
                    p.value()[i][j] -= eta * v[i][j];
                }
            }
        }
    }

    final double eta, beta;
    List<Velocity> all;

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        if (all == null) {
            all = parameters.stream().map(Velocity::new).collect(Collectors.toList());
        }
        IntStream.range(0, parameters.size()).forEach(k -> all.get(k).push(parameters.get(k)));
    }
}
