package chainrule.exercises.conclusion;

/** A network with one hidden layer, whose weights are in one row of numbers: W₁, b₁, W₂, b₂, each row by row. */
final class FlatNetwork {

    final int inputs;
    final int hidden;
    final int outputs;
    final HiddenFunction f;
    final boolean softmax;

    /** The places where b₁, W₂ and b₂ begin, and how many numbers there are. */
    final int b1;

    final int w2;
    final int b2;
    final int size;

    /** @param softmax whether answers are probabilities */
    FlatNetwork(int inputs, int hidden, int outputs, HiddenFunction f, boolean softmax) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.f = f;
        this.softmax = softmax;
        this.b1 = inputs * hidden;
        this.w2 = b1 + hidden;
        this.b2 = w2 + hidden * outputs;
        this.size = b2 + outputs;
    }

    /**
     * Computes the answers for one example.
     *
     * @param z and a receive the hidden layer's values before and after its activation
     */
    void forward(double[] theta, double[] x, double[] z, double[] a, double[] yHat) {
        for (int h = 0; h < hidden; h++) {
            z[h] = theta[b1 + h];
            for (int j = 0; j < inputs; j++) {
                z[h] += theta[h * inputs + j] * x[j];
            }
            a[h] = f.of(z[h]);
        }
        for (int k = 0; k < outputs; k++) {
            yHat[k] = theta[b2 + k];
            for (int h = 0; h < hidden; h++) {
                yHat[k] += theta[w2 + k * hidden + h] * a[h];
            }
        }
        if (softmax) {
            shareOut(yHat);
        }
    }

    private static void shareOut(double[] z) {
        double most = z[0];
        for (double v : z) {
            most = Math.max(most, v);
        }
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            z[k] = Math.exp(z[k] - most);
            sum += z[k];
        }
        for (int k = 0; k < z.length; k++) {
            z[k] /= sum;
        }
    }

    double[] answer(double[] theta, double[] x) {
        double[] yHat = new double[outputs];
        forward(theta, x, new double[hidden], new double[hidden], yHat);
        return yHat;
    }

    /** Whether its answers for the rows are the given ones, up to rounding. */
    boolean answers(double[] theta, double[][] x, double[][] yHat) {
        for (int i = 0; i < x.length; i++) {
            double[] own = answer(theta, x[i]);
            for (int k = 0; k < outputs; k++) {
                if (!(Math.abs(own[k] - yHat[i][k]) <= 1e-9 * (1 + Math.abs(own[k])))) {
                    return false;
                }
            }
        }
        return true;
    }
}
