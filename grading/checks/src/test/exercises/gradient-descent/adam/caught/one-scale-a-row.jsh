import java.util.IdentityHashMap;
import java.util.Map;

class MyAdam implements Optimizer {
    private final double eta, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    private final Map<Parameter, double[][]> first = new IdentityHashMap<>();
    private final Map<Parameter, double[][]> second = new IdentityHashMap<>();
    private int t = 0;

    MyAdam(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        t++;
        for (Parameter p : parameters) {
            double[][] x = p.value(), g = p.gradient();
            double[][] m = first.computeIfAbsent(p, q -> new double[x.length][x[0].length]);
            double[][] s = second.computeIfAbsent(p, q -> new double[x.length][x[0].length]);
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x[0].length; j++) {
                    int c = 0;
                    m[i][j] = beta1 * m[i][j] + (1 - beta1) * g[i][j];
                    s[i][c] = beta2 * s[i][c] + (1 - beta2) * g[i][j] * g[i][j];
                    double mHat = m[i][j] / (1 - Math.pow(beta1, t));
                    double sHat = s[i][c] / (1 - Math.pow(beta2, t));
                    x[i][j] -= eta * mHat / (Math.sqrt(sHat) + epsilon);
                }
            }
        }
    }
}
