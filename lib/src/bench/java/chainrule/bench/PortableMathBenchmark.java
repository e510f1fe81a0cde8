package chainrule.bench;

import chainrule.tensor.PortableMath;
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

/** exp, tanh and sigmoid of a row, beside {@link StrictMath}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PortableMathBenchmark {

    /** Entries in the row. */
    @Param({"16", "256"})
    public int length;

    private double[] x;
    private double[] y;

    @Setup
    public void fill() {
        x = Workload.normal(1, length, 1)[0];
        y = new double[length];
    }

    @Benchmark
    public double[] exp() {
        PortableMath.exp(x, y);
        return y;
    }

    @Benchmark
    public double[] tanh() {
        PortableMath.tanh(x, y);
        return y;
    }

    @Benchmark
    public double[] sigmoid() {
        PortableMath.sigmoid(x, y);
        return y;
    }

    @Benchmark
    public double[] tanhOfStrictMath() {
        for (int j = 0; j < length; j++) {
            y[j] = StrictMath.tanh(x[j]);
        }
        return y;
    }
}
