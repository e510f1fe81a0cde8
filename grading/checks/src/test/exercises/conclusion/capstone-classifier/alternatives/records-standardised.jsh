class MyClassifier {
    record Dense(double[][] W, double[] b) {
        double[][] apply(double[][] x) {
            return addRow(multiplyTransposed(x, W), new double[][] {b});
        }

        Dense minus(double eta, double[][] dW, double[] db) {
            return new Dense(subtract(W, scale(eta, dW)), IntStream.range(0, b.length).mapToDouble(i -> b[i] - eta * db[i]).toArray());
        }

        static Dense random(int in, int out, Random rng) {
            return new Dense(
                    rng.doubles(out).mapToObj(ignored -> rng.doubles(in, -1, 1).toArray()).toArray(double[][]::new),
                    new double[out]);
        }
    }

    final long seed;
    final int features, classes;
    Dense first, second;
    double[] mean, deviation;

    MyClassifier(int features, int classes, long seed) {
        this.seed = seed;
        this.features = features;
        this.classes = classes;
    }

    double[][] standardised(double[][] x) {
        double[][] s = new double[x.length][features];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < features; j++) {
                s[i][j] = (x[i][j] - mean[j]) / deviation[j];
            }
        }
        return s;
    }

    static double[][] softmax(double[][] z) {
        double[][] e = map(z, Math::exp);
        for (double[] row : e) {
            double sum = Arrays.stream(row).sum();
            Arrays.setAll(row, c -> row[c] / sum);
        }
        return e;
    }

    void fit(double[][] x, double[][] y) {
        mean = scale(1.0 / x.length, columnSums(x))[0];
        deviation = new double[features];
        for (int j = 0; j < features; j++) {
            for (double[] row : x) {
                deviation[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / x.length;
            }
            deviation[j] = deviation[j] == 0 ? 1 : Math.sqrt(deviation[j]);
        }
        Random rng = new Random(seed);
        first = Dense.random(features, 24, rng);
        second = Dense.random(24, classes, rng);
        double[][] s = standardised(x);
        for (int epoch = 0; epoch < 1500; epoch++) {
            double[][] z = first.apply(s), a = map(z, Math::tanh);
            double[][] dZ = scale(1.0 / x.length, subtract(softmax(second.apply(a)), y));
            double[][] dH = hadamard(multiply(dZ, second.W()), map(a, v -> 1 - v * v));
            second = second.minus(0.6, transposeMultiply(dZ, a), columnSums(dZ)[0]);
            first = first.minus(0.6, transposeMultiply(dH, s), columnSums(dH)[0]);
        }
    }

    double[][] predict(double[][] x) {
        return softmax(second.apply(map(first.apply(standardised(x)), Math::tanh)));
    }
}
