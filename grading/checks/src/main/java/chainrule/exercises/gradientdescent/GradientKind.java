package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;

/** The kind of gradients that an optimizer is given. */
public enum GradientKind {
    /** Gradients of every order of magnitude. */
    ORDINARY(100) {
        @Override
        double of(ParameterSlot s, int i, int j, int t, double drawn) {
            return drawn;
        }
    },
    /** Some gradients so small that Adam's ε is no longer negligible. */
    SMALL(10) {
        @Override
        double of(ParameterSlot s, int i, int j, int t, double drawn) {
            return (i + 2 * j) % 3 == 1 ? 1e-4 * drawn : drawn;
        }
    },
    /** The gradients of a neuron whose ReLU is dead in all steps, and of others that are dead in one step only. */
    DEAD(10) {
        @Override
        double of(ParameterSlot s, int i, int j, int t, double drawn) {
            boolean dead = switch (s.symbol()) {
                case "W1" -> s.rows() > 1 && i == 0;
                case "b1" -> s.columns() > 1 && j == 0;
                case "W2" -> s.columns() > 1 && (j == 0 || j == t);
                default -> false;
            };
            return dead ? 0 : drawn;
        }
    };

    private final double most;

    GradientKind(double most) {
        this.most = most;
    }

    abstract double of(ParameterSlot s, int i, int j, int t, double drawn);

    void draw(Case c, ParameterSlot s, int t) {
        double[][] g = c.spread(s.gradient(t), s.rows(), s.columns(), most);
        for (int i = 0; i < g.length; i++) {
            for (int j = 0; j < g[i].length; j++) {
                g[i][j] = of(s, i, j, t, g[i][j]);
            }
        }
        c.given(s.gradient(t), g);
    }
}
