import java.util.IdentityHashMap;
import java.util.Map;

class Moments {
    double m, s;

    double move(double g, double eta, int t) {
        m = 0.9 * m + (1 - 0.9) * g;
        s = 0.999 * s + (1 - 0.999) * g * g;
        return eta * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(s / (1 - Math.pow(0.999, t))) + 1e-8);
    }
}

class MyAdam implements Optimizer {
    private final double eta;
    private final Map<Parameter, Moments[][]> all = new IdentityHashMap<>();
    private int t;

    MyAdam(double eta) {
        this.eta = eta;
    }

    private Moments[][] start(Parameter p) {
        Moments[][] fresh = new Moments[p.value().length][p.value()[0].length];
        for (Moments[] row : fresh)
            for (int j = 0; j < row.length; j++) row[j] = new Moments();
        return fresh;
    }

    public void step(List<Parameter> parameters) {
        ++t;
        for (Parameter p : parameters) {
            Moments[][] mine = all.computeIfAbsent(p, q -> start(q));
            for (int i = 0; i < mine.length; i++)
                for (int j = 0; j < mine[i].length; j++)
                    p.value()[i][j] -= mine[i][j].move(p.gradient()[i][j], eta, t);
        }
    }
}
