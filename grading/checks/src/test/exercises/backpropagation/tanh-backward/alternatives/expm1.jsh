import java.util.Arrays;
import java.util.stream.IntStream;

double tangens(double z) {
    double e = Math.expm1(-2 * Math.abs(z));
    return Math.copySign(-e / (2 + e), z);
}

class MyTanh implements Layer {
    private double[][] a;

    public double[][] forward(double[][] z) {
        a = Arrays.stream(z).map(r -> Arrays.stream(r).map(v -> tangens(v)).toArray()).toArray(double[][]::new);
        return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    }

    public double[][] backward(double[][] da) {
        return IntStream.range(0, da.length)
            .mapToObj(i -> IntStream.range(0, da[i].length)
                .mapToDouble(j -> da[i][j] * (1 - Math.pow(a[i][j], 2))).toArray())
            .toArray(double[][]::new);
    }
}
