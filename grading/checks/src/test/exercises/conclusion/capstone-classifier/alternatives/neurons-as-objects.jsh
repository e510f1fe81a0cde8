class MyClassifier {
    class Neuron {
        double[] w;
        double b, db;
        double[] dw;

        Neuron(int n) {
            w = new double[n];
            dw = new double[n];
            for (int j = 0; j < n; j++) {
                w[j] = rng.nextDouble(-1, 1) * 3 / Math.sqrt(n);
            }
        }

        double z(double[] x) {
            double z = b;
            for (int j = 0; j < w.length; j++) {
                z += w[j] * x[j];
            }
            return z;
        }

        void learn(double eta) {
            b -= eta * db;
            for (int j = 0; j < w.length; j++) {
                w[j] -= eta * dw[j];
            }
            db = 0;
            dw = new double[w.length];
        }
    }

    Random rng;
    Neuron[] hidden = new Neuron[20], output;

    MyClassifier(int features, int classes, long seed) {
        rng = new Random(seed);
        for (int h = 0; h < hidden.length; h++) {
            hidden[h] = new Neuron(features);
        }
        output = new Neuron[classes];
        for (int c = 0; c < classes; c++) {
            output[c] = new Neuron(hidden.length);
        }
    }

    double[] activations(double[] x) {
        return Arrays.stream(hidden).mapToDouble(n -> 1 / (1 + Math.exp(-n.z(x)))).toArray();
    }

    double[] softmax(double[] a) {
        double[] e = Arrays.stream(output).mapToDouble(n -> n.z(a)).toArray();
        double max = Arrays.stream(e).max().getAsDouble(), sum = 0;
        for (int c = 0; c < e.length; c++) {
            sum += e[c] = Math.exp(e[c] - max);
        }
        for (int c = 0; c < e.length; c++) {
            e[c] /= sum;
        }
        return e;
    }

    void fit(double[][] x, double[][] y) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < 200; epoch++) {
            Collections.shuffle(Arrays.asList(order), rng);
            int seen = 0;
            for (int i : order) {
                double[] a = activations(x[i]), p = softmax(a), da = new double[a.length];
                for (int c = 0; c < p.length; c++) {
                    double d = p[c] - y[i][c];
                    output[c].db += d / 8;
                    for (int h = 0; h < a.length; h++) {
                        da[h] += d * output[c].w[h];
                        output[c].dw[h] += d * a[h] / 8;
                    }
                }
                for (int h = 0; h < a.length; h++) {
                    double d = da[h] * a[h] * (1 - a[h]);
                    hidden[h].db += d / 8;
                    for (int j = 0; j < x[i].length; j++) {
                        hidden[h].dw[j] += d * x[i][j] / 8;
                    }
                }
                if (++seen % 8 == 0) {
                    for (Neuron n : hidden) n.learn(0.8);
                    for (Neuron n : output) n.learn(0.8);
                }
            }
        }
    }

    double[][] predict(double[][] x) {
        double[][] p = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            p[i] = softmax(activations(x[i]));
        }
        return p;
    }
}
