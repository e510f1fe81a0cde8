import java.util.*;

class MyRegressor {
    private final double[][] W1, b1, W2, b2;
    private final Random rng;
    private double[] mean, deviation;                    // of the targets

    MyRegressor(int features, int outputs, long seed) {
        int hidden = 20;
        rng = new Random(seed);
        W1 = random(hidden, features, 1 / Math.sqrt(features));
        b1 = random(1, hidden, 1);
        W2 = random(outputs, hidden, 1 / Math.sqrt(hidden));
        b2 = new double[1][outputs];
        mean = new double[outputs];
        deviation = new double[outputs];
    }

    private double[][] random(int rows, int columns, double size) {
        double[][] m = new double[rows][columns];
        for (double[] row : m) {
            for (int j = 0; j < columns; j++) row[j] = size * rng.nextGaussian();
        }
        return m;
    }

    private double[][] dense(double[][] x, double[][] W, double[][] b) {
        return Matrices.addRow(Matrices.multiply(x, Matrices.transpose(W)), b);
    }

    private void update(double[][] value, double[][] gradient) {
        double eta = 0.05;
        for (int i = 0; i < value.length; i++) {
            for (int j = 0; j < value[i].length; j++) value[i][j] -= eta * gradient[i][j];
        }
    }

    private void step(double[][] x, double[][] y) {
        // forward
        double[][] Z1 = dense(x, W1, b1);
        double[][] A1 = Matrices.map(Z1, v -> Math.tanh(v));
        double[][] yHat = dense(A1, W2, b2);
        // backward
        double[][] dZ2 = Matrices.scale(2.0 / x.length, Matrices.subtract(yHat, y));
        double[][] dW2 = Matrices.multiply(Matrices.transpose(dZ2), A1);
        double[][] db2 = Matrices.columnSums(dZ2);
        double[][] dA1 = Matrices.multiply(dZ2, W2);
        double[][] dZ1 = Matrices.hadamard(dA1, Matrices.map(A1, a -> 1 - a * a));
        double[][] dW1 = Matrices.multiply(Matrices.transpose(dZ1), x);
        double[][] db1 = Matrices.columnSums(dZ1);
        // update
        update(W1, dW1);
        update(b1, db1);
        update(W2, dW2);
        update(b2, db2);
    }

    void fit(double[][] x, double[][] y) {
        mean = new double[y[0].length];
        deviation = new double[y[0].length];
        for (int c = 0; c < mean.length; c++) {
            double sum = 0, squares = 0;
            for (double[] row : y) sum += row[c];
            mean[c] = sum / y.length;
            for (double[] row : y) squares += (row[c] - mean[c]) * (row[c] - mean[c]);
            deviation[c] = Math.sqrt(squares / y.length);
        }
        double[][] t = new double[y.length][mean.length];
        for (int i = 0; i < y.length; i++) {
            for (int c = 0; c < mean.length; c++) t[i][c] = (y[i][c] - mean[c]) / deviation[c];
        }
        int n = x.length, size = 16;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) order.add(i);
        for (int epoch = 0; epoch < 1500; epoch++) {
            Collections.shuffle(order, rng);
            for (int start = 0; start < n; start += size) {
                int end = Math.min(start + size, n);
                double[][] bx = new double[end - start][], by = new double[end - start][];
                for (int i = start; i < end; i++) {
                    bx[i - start] = x[order.get(i)];
                    by[i - start] = t[order.get(i)];
                }
                step(bx, by);
            }
        }
    }

    double[][] predict(double[][] x) {
        double[][] A1 = Matrices.map(dense(x, W1, b1), v -> Math.tanh(v));
        double[][] result = dense(A1, W2, b2);
        for (double[] row : result) {
            for (int c = 0; c < row.length; c++) row[c] = row[c] * deviation[c] + mean[c];
        }
        return result;
    }
}
