package chainrule.exercises.forwardpropagation;

import chainrule.exercises.forwardpropagation.LinearCase.WrongBias;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What students do with the bias in place of adding it once. */
public final class BiasMistakes {

    static final String FORGOTTEN = "bias-forgotten";

    static final String SUBTRACTED = "bias-subtracted";

    private BiasMistakes() {}

    /** The mistakes with one bias. */
    public static List<WrongBias> ofNeuron(LinearCase linear) {
        String name = linear.names().b();
        double[][] b = linear.b();
        int n = linear.inputs();
        return List.of(
                new WrongBias(FORGOTTEN, "lacks %s, which must be added once, at the end.".formatted(name), p -> p),
                new WrongBias(
                        "bias-repeated",
                        "adds %s %d times. Is it added inside the loop over the inputs? It must be added once, after the loop."
                                .formatted(name, n),
                        p -> Matrices.addRow(p, Matrices.scale(n, b))),
                new WrongBias(
                        "bias-repeated",
                        "adds %s %d times. Is it also added inside the loop over the inputs? It must be added only once."
                                .formatted(name, n + 1),
                        p -> Matrices.addRow(p, Matrices.scale(n + 1, b))),
                new WrongBias(
                        "bias-repeated",
                        "adds %s twice. It must be added only once.".formatted(name),
                        p -> Matrices.addRow(p, Matrices.scale(2, b))),
                new WrongBias(
                        SUBTRACTED,
                        "subtracts %s. It must be added, whatever its sign.".formatted(name),
                        p -> Matrices.addRow(p, Matrices.scale(-1, b))),
                new WrongBias(
                        "bias-multiplied",
                        "multiplies by %s. The bias must be added.".formatted(name),
                        p -> Matrices.hadamard(p, everywhere(p, b))));
    }

    /** The mistakes with a bias for each neuron. */
    static List<WrongBias> ofLayer(LinearCase linear) {
        String name = linear.names().b();
        double[] b = linear.b()[0];
        List<WrongBias> all = new ArrayList<>(ofNeuron(linear));
        all.add(new WrongBias(
                "bias-first-row-only",
                "has %s added to its first row only. It must be added to every row, for each example.".formatted(name),
                p -> {
                    double[][] z = Matrices.copy(p);
                    z[0] = linear.plusBias(new double[][] {z[0]})[0];
                    return z;
                }));
        all.add(new WrongBias(
                "bias-per-example",
                "adds %1$s[0][i] to row i. A bias belongs to a neuron, which is a column: add %1$s[0][j] to column j."
                        .formatted(name),
                p -> {
                    double[][] z = Matrices.copy(p);
                    for (int i = 0; i < z.length; i++) {
                        double ofRow = b[i];
                        z[i] = Arrays.stream(z[i]).map(v -> v + ofRow).toArray();
                    }
                    return z;
                }));
        all.add(new WrongBias(
                "bias-of-first-neuron",
                "adds %s[0][0] everywhere. Each neuron, which is a column, must get its own bias.".formatted(name),
                p -> Matrices.map(p, v -> v + b[0])));
        all.add(new WrongBias(
                "bias-of-last-neuron",
                "adds the last entry of %s everywhere. Each neuron, which is a column, must get its own bias."
                        .formatted(name),
                p -> Matrices.map(p, v -> v + b[b.length - 1])));
        all.add(new WrongBias(
                "biases-summed",
                "adds the sum of all biases everywhere. Each neuron, which is a column, must get only its own bias.",
                p -> Matrices.map(p, v -> v + Arrays.stream(b).sum())));
        return all;
    }

    private static double[][] everywhere(double[][] shape, double[][] b) {
        return Matrices.addRow(Matrices.map(shape, v -> 0), b);
    }
}
