import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;

class MyMomentum implements Optimizer {
    private final double eta, beta;
    private final Map<Parameter, double[][]> velocity = new IdentityHashMap<>();

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        parameters.forEach(p -> velocity.putIfAbsent(p, new double[p.value().length][p.value()[0].length]));
        parameters.forEach(p -> {
            double[][] v = velocity.get(p);
            IntStream.range(0, v.length).forEach(i ->
                java.util.Arrays.setAll(v[i], j -> Math.fma(beta, v[i][j], p.gradient()[i][j])));
            IntStream.range(0, v.length).forEach(i ->
                IntStream.range(0, v[i].length).forEach(j -> p.value()[i][j] -= eta * v[i][j]));
        });
    }
}
