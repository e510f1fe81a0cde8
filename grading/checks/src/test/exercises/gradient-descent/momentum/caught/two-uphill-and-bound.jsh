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
            if (v == null) {
                v = new double[x.length][x[0].length];
                velocities.put(p, v);
            }
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    v[i][j] = beta * v[i][j] + g[i][j];
                    x[i][j] += eta * v[i][j];
                }
            }
        }
    }
}
