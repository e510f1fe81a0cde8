package chainrule.bench;

import chainrule.tensor.Matrices;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The products of the workloads' layers; rows×depth×columns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {

    /** Forward products of A, B, C, and D. */
    @Param({"32x64x32", "10x16x16", "128x784x256", "512x512x512"})
    public String size;

    private double[][] a;
    private double[][] transposed;
    private double[][] b;
    private double[][] c;

    @Setup
    public void fill() {
        String[] s = size.split("x");
        int rows = Integer.parseInt(s[0]);
        int depth = Integer.parseInt(s[1]);
        int columns = Integer.parseInt(s[2]);
        a = Workload.normal(rows, depth, 1);
        transposed = Matrices.transpose(a);
        b = Workload.normal(depth, columns, 2);
        c = new double[rows][columns];
    }

    @Benchmark
    public double[][] multiply() {
        Matrices.multiply(a, b, c);
        return c;
    }

    @Benchmark
    public double[][] transposeMultiply() {
        Matrices.transposeMultiply(transposed, b, c);
        return c;
    }
}
