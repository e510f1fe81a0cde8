import java.util.IdentityHashMap;
import java.util.Map;

class MyAdam implements Optimizer {
    private final double eta;
    private final Map<Parameter, double[][][]> state = new IdentityHashMap<>();
    private double power1 = 1, power2 = 1;

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        power1 *= 0.9;
        power2 *= 0.999;
        for (Parameter p : parameters) {
            double[][] x = p.value();
            double[][] g = p.gradient();
            double[][][] ms = state.get(p);
            if (ms == null) {
                ms = new double[2][x.length][x[0].length];
                state.put(p, ms);
            }
            for (int j = x[0].length - 1; j >= 0; j--)
                for (int i = 0; i < x.length; i++) {
                    ms[0][i][j] += 0.1 * (g[i][j] - ms[0][i][j]);
                    ms[1][i][j] += 0.001 * (g[i][j] * g[i][j] - ms[1][i][j]);
                    double up = ms[0][i][j] / (1 - power1);
                    double down = Math.sqrt(ms[1][i][j] / (1 - power2)) + 1e-8;
                    x[i][j] -= eta * (up / down);
                }
        }
    }
}
