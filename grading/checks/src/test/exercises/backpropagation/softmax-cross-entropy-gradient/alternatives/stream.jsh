import java.util.Arrays;
import java.util.stream.IntStream;

class MySoftmaxCrossEntropy implements Loss {

    private double logSum(double[] row) {
        double m = Arrays.stream(row).max().orElseThrow();
        return Math.log(Arrays.stream(row).map(v -> Math.exp(v - m)).sum());
    }

    public double value(double[][] z, double[][] y) {
        return IntStream.range(0, z.length).mapToDouble(i -> {
            double m = Arrays.stream(z[i]).max().orElseThrow(), rest = logSum(z[i]);
            return IntStream.range(0, z[i].length).mapToDouble(c -> y[i][c] * ((m - z[i][c]) + rest)).sum();
        }).average().orElseThrow();
    }

    public double[][] gradient(double[][] z, double[][] y) {
        return IntStream.range(0, z.length).mapToObj(i -> {
            double m = Arrays.stream(z[i]).max().orElseThrow(), rest = logSum(z[i]);
            return IntStream.range(0, z[i].length)
                .mapToDouble(c -> (Math.exp(z[i][c] - m - rest) - y[i][c]) / z.length).toArray();
        }).toArray(double[][]::new);
    }
}
