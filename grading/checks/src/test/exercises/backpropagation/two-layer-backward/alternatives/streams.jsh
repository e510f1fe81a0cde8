import java.util.stream.IntStream;

double[][] table(int rows, int columns, java.util.function.ToDoubleBiFunction<Integer, Integer> entry) {
    return IntStream.range(0, rows).mapToObj(i -> IntStream.range(0, columns)
        .mapToDouble(j -> entry.applyAsDouble(i, j)).toArray()).toArray(double[][]::new);
}

double sum(int n, java.util.function.IntToDoubleFunction term) {
    return IntStream.range(0, n).mapToDouble(term).sum();
}

double[][][] backward(double[][] X, double[][] Y,
                      double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    int N = X.length, in = X[0].length, hidden = W1.length, out = W2.length;
    double[][] Z1 = table(N, hidden, (i, h) -> b1[0][h] + sum(in, k -> X[i][k] * W1[h][k]));
    double[][] A1 = table(N, hidden, (i, h) -> Math.max(0, Z1[i][h]));
    double[][] d2 = table(N, out, (i, o) -> 2 * (b2[0][o] + sum(hidden, h -> A1[i][h] * W2[o][h]) - Y[i][o]) / N);
    double[][] d1 = table(N, hidden, (i, h) -> Z1[i][h] > 0 ? sum(out, o -> d2[i][o] * W2[o][h]) : 0);
    return new double[][][] {
        table(hidden, in, (h, k) -> sum(N, i -> d1[i][h] * X[i][k])),
        table(1, hidden, (r, h) -> sum(N, i -> d1[i][h])),
        table(out, hidden, (o, h) -> sum(N, i -> d2[i][o] * A1[i][h])),
        table(1, out, (r, o) -> sum(N, i -> d2[i][o]))
    };
}
