class MyClassifier {
    private final int features, classes, hidden = 16;
    private final Random rng;
    private double[][] W1, b1, W2, b2;
    private double[][] Z1, A1;

    MyClassifier(int features, int classes, long seed) {
        this.features = features;
        this.classes = classes;
        rng = new Random(seed);
    }

    private double[][] random(int out, int in) {
        double[][] W = new double[out][in];
        for (double[] row : W) {
            for (int j = 0; j < in; j++) {
                row[j] = rng.nextGaussian() * Math.sqrt(2.0 / in);
            }
        }
        return W;
    }

    private double[][] forward(double[][] x) {
        Z1 = Matrices.addRow(Matrices.multiplyTransposed(x, W1), b1);
        A1 = Matrices.map(Z1, z -> Math.max(0, z));
        return softmax(Matrices.addRow(Matrices.multiplyTransposed(A1, W2), b2));
    }

    private double[][] softmax(double[][] z) {
        double[][] p = new double[z.length][classes];
        for (int i = 0; i < z.length; i++) {
            double max = Arrays.stream(z[i]).max().getAsDouble(), sum = 0;
            for (int c = 0; c < classes; c++) {
                p[i][c] = Math.exp(z[i][c] - max);
                sum += p[i][c];
            }
            for (int c = 0; c < classes; c++) {
                p[i][c] /= sum;
            }
        }
        return p;
    }

    void fit(double[][] x, double[][] y) {
        double eta = 1;
        W1 = random(hidden, features);
        b1 = new double[1][hidden];
        W2 = random(classes, hidden);
        b2 = new double[1][classes];
        for (int epoch = 0; epoch < 400; epoch++) {
            double[][] yHat = forward(x);
            double[][] dZ2 = Matrices.scale(1.0 / x.length, Matrices.subtract(yHat, y));
            double[][] dW2 = Matrices.transposeMultiply(dZ2, A1);
            double[][] db2 = Matrices.columnSums(dZ2);
            double[][] dA1 = Matrices.multiply(dZ2, W2);
            double[][] slope = Matrices.map(Z1, z -> z > 0 ? 1 : 0);
            double[][] dZ1 = Matrices.hadamard(dA1, slope);
            double[][] dW1 = Matrices.transposeMultiply(dZ1, x);
            double[][] db1 = Matrices.columnSums(dZ1);
            W1 = Matrices.subtract(W1, Matrices.scale(eta, dW1));
            b1 = Matrices.subtract(b1, Matrices.scale(eta, db1));
            W2 = Matrices.subtract(W2, Matrices.scale(eta, dW2));
            b2 = Matrices.subtract(b2, Matrices.scale(eta, db2));
        }
    }

    double[][] predict(double[][] x) {
        return forward(x);
    }
}
