class MyClassifier {
    private final List<float[]> hidden = new ArrayList<>(), output = new ArrayList<>();
    private final Map<float[], float[]> velocity = new IdentityHashMap<>();
    private final Random rng;

    MyClassifier(int features, int classes, long seed) {
        rng = new Random(seed);
        for (int h = 0; h < 16; h++) {
            hidden.add(neuron(features));
        }
        for (int c = 0; c < classes; c++) {
            output.add(neuron(16));
        }
    }

    private float[] neuron(int inputs) {
        float[] w = new float[inputs + 1];
        for (int j = 0; j < inputs; j++) {
            w[j] = (float) (rng.nextGaussian() * Math.sqrt(2.0 / inputs));
        }
        velocity.put(w, new float[inputs + 1]);
        return w;
    }

    private static double z(float[] w, double[] x) {
        double z = w[x.length];
        for (int j = 0; j < x.length; j++) {
            z += w[j] * x[j];
        }
        return z;
    }

    private double[] hidden(double[] x) {
        return hidden.stream().mapToDouble(w -> Math.max(0, z(w, x))).toArray();
    }

    private double[] answer(double[] a) {
        double[] z = output.stream().mapToDouble(w -> z(w, a)).toArray();
        double max = Arrays.stream(z).max().getAsDouble();
        double[] e = Arrays.stream(z).map(v -> Math.exp(v - max)).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(v -> v / sum).toArray();
    }

    private void learn(float[] w, double d, double[] x) {
        float[] v = velocity.get(w);
        for (int j = 0; j < w.length; j++) {
            v[j] = (float) (0.9 * v[j] - 0.003 * d * (j < x.length ? x[j] : 1));
            w[j] += v[j];
        }
    }

    void fit(double[][] x, double[][] y) {
        for (int step = 0; step < 30_000; step++) {
            int i = rng.nextInt(x.length);
            double[] a = hidden(x[i]), p = answer(a), da = new double[a.length];
            for (int c = 0; c < p.length; c++) {
                for (int h = 0; h < a.length; h++) {
                    da[h] += (p[c] - y[i][c]) * output.get(c)[h];
                }
            }
            for (int c = 0; c < p.length; c++) {
                learn(output.get(c), p[c] - y[i][c], a);
            }
            for (int h = 0; h < a.length; h++) {
                if (a[h] > 0) {
                    learn(hidden.get(h), da[h], x[i]);
                }
            }
        }
    }

    double[][] predict(double[][] x) {
        return Stream.of(x).map(row -> answer(hidden(row))).toArray(double[][]::new);
    }
}
