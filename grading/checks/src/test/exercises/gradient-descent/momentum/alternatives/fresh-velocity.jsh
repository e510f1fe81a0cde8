import java.util.IdentityHashMap;
import java.util.Map;

class MyMomentum implements Optimizer {
    private final double eta, beta;
    private final Map<Parameter, double[][]> velocities = new IdentityHashMap<>();

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            double[][] x = p.value(), g = p.gradient();
            double[][] v = velocities.get(p);
            double[][] next = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                next[i] = g[i].clone();
                if (v != null)
                    for (int j = 0; j < g[i].length; j++) next[i][j] += beta * v[i][j];
            }
            velocities.put(p, next);
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x[0].length; j++) {
                    x[i][j] -= eta * next[i][j];
                }
            }
        }
    }
}
