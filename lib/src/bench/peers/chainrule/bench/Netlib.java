package chainrule.bench;

import dev.ludovic.netlib.blas.JavaBLAS;
import java.io.IOException;
import java.util.stream.Stream;

/** The {@code dgemm} that dev.ludovic.netlib wrote in Java: with the Vector API if Java was started with it. */
final class Netlib {

    private Netlib() {}

    /** @param arguments the workload's letter, D */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        int n = workload.examples;
        double[] a = flat(workload.x());
        double[] b = flat(Workload.normal(n, n, 2));
        double[] c = new double[n * n];
        JavaBLAS blas = JavaBLAS.getInstance();
        System.err.println("dgemm of " + blas.getClass().getName());
        Slices.serve(() -> blas.dgemm("N", "N", n, n, n, 1, a, n, b, n, 0, c, n));
    }

    private static double[] flat(double[][] rows) {
        return Stream.of(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}
