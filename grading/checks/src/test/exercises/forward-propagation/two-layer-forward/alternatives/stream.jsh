import java.util.Arrays;
import java.util.stream.IntStream;

double[] neurons(double[] in, double[][] weights, double[] bias) {
    return IntStream.range(0, weights.length)
        .mapToDouble(j -> bias[j] + IntStream.range(0, in.length).mapToDouble(k -> in[k] * weights[j][k]).sum())
        .toArray();
}

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = Arrays.stream(X).map(x -> neurons(x, W1, b1[0])).toArray(double[][]::new);
    double[][] A1 = Arrays.stream(Z1)
        .map(z -> Arrays.stream(z).map(v -> Math.max(v, 0.0)).toArray()).toArray(double[][]::new);
    double[][] yHat = Arrays.stream(A1).map(a -> neurons(a, W2, b2[0])).toArray(double[][]::new);
    return new double[][][] {Z1, A1, yHat};
}
