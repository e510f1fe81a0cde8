import java.util.*;

class MyClassifier {
    private double[][] W1, b1, W2, b2;
    private final Random rng;

    MyClassifier(int features, int classes, long seed) {
        rng = new Random(seed);
        int h = 32;
        W1 = new double[h][features];
        b1 = new double[1][h];
        W2 = new double[classes][h];
        b2 = new double[1][classes];
        for (double[][] M : List.of(W1, b1, W2)) {
            for (double[] row : M) {
                for (int j = 0; j < row.length; j++) row[j] = rng.nextGaussian() * Math.sqrt(2.0 / (M == W2 ? h : features)) / 2;
            }
        }
    }

    private double bend(double z) { return Math.max(z, 0.1 * z); }

    private double[][] logProbabilities(double[][] A1) {
        double[][] z = addRow(multiply(A1, transpose(W2)), b2);
        for (double[] row : z) {
            double max = row[0], sum = 0;
            for (double v : row) if (v > max) max = v;
            for (double v : row) sum += Math.exp(v - max);
            for (int c = 0; c < row.length; c++) row[c] = row[c] - max - Math.log(sum);
        }
        return z;
    }

    // new arrays in place of the old ones, all four at once
    private void step(double[][] x, double[][] y, double eta) {
        double[][] Z1 = addRow(multiply(x, transpose(W1)), b1), A1 = map(Z1, this::bend);
        double[][] dZ2 = scale(1.0 / y.length, subtract(map(logProbabilities(A1), Math::exp), y));
        double[][] dZ1 = hadamard(multiply(dZ2, W2), map(Z1, z -> z > 0 ? 1 : 0.1));
        double[][][] fresh = {
            subtract(W1, scale(eta, multiply(transpose(dZ1), x))), subtract(b1, scale(eta, columnSums(dZ1))),
            subtract(W2, scale(eta, multiply(transpose(dZ2), A1))), subtract(b2, scale(eta, columnSums(dZ2)))};
        W1 = fresh[0];
        b1 = fresh[1];
        W2 = fresh[2];
        b2 = fresh[3];
    }

    void fit(double[][] x, double[][] y) {
        List<Integer> numbers = new ArrayList<>();
        while (numbers.size() < x.length) numbers.add(numbers.size());
        for (int epoch = 0; epoch < 800; epoch++) {
            Collections.shuffle(numbers, rng);
            Deque<Integer> open = new ArrayDeque<>(numbers);
            while (!open.isEmpty()) {
                List<double[]> bx = new ArrayList<>(), by = new ArrayList<>();
                while (!open.isEmpty() && bx.size() < 25) {
                    int i = open.removeFirst();
                    bx.add(x[i]);
                    by.add(y[i]);
                }
                step(bx.toArray(new double[0][]), by.toArray(new double[0][]), epoch < 400 ? 0.15 : 0.05);
            }
        }
    }

    double[][] predict(double[][] x) {
        return map(logProbabilities(map(addRow(multiply(x, transpose(W1)), b1), this::bend)), Math::exp);
    }
}
