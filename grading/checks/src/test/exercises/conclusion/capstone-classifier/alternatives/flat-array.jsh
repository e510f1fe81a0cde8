import java.util.*;

class MyClassifier {
    // all parameters in one row: for each hidden neuron its weights and its bias, then the same for each output
    private final double[] theta;
    private final int in, out, hidden = 18;
    private final Random rng;

    MyClassifier(int features, int classes, long seed) {
        in = features;
        out = classes;
        rng = new Random(seed);
        theta = new double[hidden * (in + 1) + out * (hidden + 1)];
        for (int i = 0; i < theta.length; i++) theta[i] = (i < hidden * (in + 1) ? 1 : 0.3) * rng.nextGaussian();
    }

    // neurons in a row of theta, from a place on
    private double[] weightedSums(double[] x, int place, int neurons) {
        double[] z = new double[neurons];
        for (int j = neurons - 1; j >= 0; j--) {
            int p = place + j * (x.length + 1);
            z[j] = theta[p + x.length];
            for (int i = x.length - 1; i >= 0; i--) z[j] += theta[p + i] * x[i];
        }
        return z;
    }

    private double[] activations(double[] x) {
        double[] a = weightedSums(x, 0, hidden);
        Arrays.setAll(a, j -> Math.tanh(a[j]));
        return a;
    }

    private double[] answer(double[] a) {
        double[] z = weightedSums(a, hidden * (in + 1), out);
        double max = Arrays.stream(z).max().getAsDouble();
        double logSum = max + Math.log(Arrays.stream(z).map(v -> Math.exp(v - max)).sum());
        return Arrays.stream(z).map(v -> Math.exp(v - logSum)).toArray();
    }

    void fit(double[][] x, double[][] y) {
        int n = x.length, steps = Math.max(150_000, 300 * n);
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int step = 0; step < steps; step++) {
            if (step % n == 0) {
                for (int i = 0; i < n - 1; i++) {
                    int other = i + rng.nextInt(n - i), keep = order[other];
                    order[other] = order[i];
                    order[i] = keep;
                }
            }
            one(x[order[step % n]], y[order[step % n]], 0.03 / (1 + 4.0 * step / steps));
        }
    }

    private void one(double[] x, double[] y, double eta) {
        double[] a = activations(x), d = answer(a), back = new double[hidden], gradient = new double[theta.length];
        int second = hidden * (in + 1);
        for (int k = 0; k < out; k++) {
            d[k] = (d[k] - y[k]);
            int p = second + k * (hidden + 1);
            gradient[p + hidden] = d[k];
            for (int j = 0; j < hidden; j++) {
                gradient[p + j] = d[k] * a[j];
                back[j] += d[k] * theta[p + j];
            }
        }
        for (int j = 0; j < hidden; j++) {
            double s = back[j] * (1 - a[j]) * (1 + a[j]);
            int p = j * (in + 1);
            gradient[p + in] = s;
            for (int i = 0; i < in; i++) gradient[p + i] = s * x[i];
        }
        for (int i = 0; i < theta.length; i++) theta[i] -= eta * gradient[i];
    }

    double[][] predict(double[][] x) {
        return Arrays.stream(x).map(row -> answer(activations(row))).toArray(double[][]::new);
    }
}
