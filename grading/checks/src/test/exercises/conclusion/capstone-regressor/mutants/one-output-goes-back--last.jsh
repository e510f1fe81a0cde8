import java.util.*;

class MyRegressor {
    private double[][] w1, w2;
    private double[] c1, c2;
    private final int inputs, hidden, outputs;
    private final Random random;

    MyRegressor(int features, int outputs, long seed) {
        this.inputs = features;
        this.hidden = 24;
        this.outputs = outputs;
        random = new Random(seed);
        w1 = new double[hidden][features];
        c1 = new double[hidden];
        w2 = new double[outputs][hidden];
        c2 = new double[outputs];
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < features; i++) w1[j][i] = random.nextGaussian();
            c1[j] = random.nextGaussian();
            for (int k = 0; k < outputs; k++) w2[k][j] = 0.3 * random.nextGaussian();
        }
    }

    private double[] hiddenOf(double[] x) {
        double[] a = new double[hidden];
        for (int j = 0; j < hidden; j++) {
            double z = c1[j];
            for (int i = 0; i < inputs; i++) z += w1[j][i] * x[i];
            a[j] = Math.tanh(z);
        }
        return a;
    }

    private double[] outputOf(double[] a) {
        double[] p = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            p[k] = c2[k];
            for (int j = 0; j < hidden; j++) p[k] += w2[k][j] * a[j];
        }
        return p;
    }

    void fit(double[][] x, double[][] y) {
        int n = x.length, batchSize = 20;
        double eta = 0.05;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int epoch = 0; epoch < 1500; epoch++) {
            for (int i = n - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int keep = order[i];
                order[i] = order[other];
                order[other] = keep;
            }
            for (int start = 0; start < n; start += batchSize) {
                int end = Math.min(n, start + batchSize);
                double[][] g1 = new double[hidden][inputs], g2 = new double[outputs][hidden];
                double[] h1 = new double[hidden], h2 = new double[outputs];
                for (int r = start; r < end; r++) {
                    double[] row = x[order[r]], truth = y[order[r]];
                    double[] a = hiddenOf(row), p = outputOf(a), d = new double[outputs];
                    for (int k = 0; k < outputs; k++) {
                        d[k] = 2 * (p[k] - truth[k]) / (end - start);
                        h2[k] += d[k];
                        for (int j = 0; j < hidden; j++) g2[k][j] += d[k] * a[j];
                    }
                    for (int j = 0; j < hidden; j++) {
                        double s = 0;
                        for (int k = 0; k < outputs; k++) s = d[k] * w2[k][j];
                        s *= 1 - a[j] * a[j];
                        h1[j] += s;
                        for (int i = 0; i < inputs; i++) g1[j][i] += s * row[i];
                    }
                }
                for (int j = 0; j < hidden; j++) {
                    c1[j] -= eta * h1[j];
                    for (int i = 0; i < inputs; i++) w1[j][i] -= eta * g1[j][i];
                }
                for (int k = 0; k < outputs; k++) {
                    c2[k] -= eta * h2[k];
                    for (int j = 0; j < hidden; j++) w2[k][j] -= eta * g2[k][j];
                }
            }
        }
    }

    double[][] predict(double[][] x) {
        double[][] result = new double[x.length][];
        for (int r = 0; r < x.length; r++) result[r] = outputOf(hiddenOf(x[r]));
        return result;
    }
}
