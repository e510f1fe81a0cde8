package chainrule.exercises.forwardpropagation;

import chainrule.exercises.forwardpropagation.Linear.WrongBias;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is done with the bias in place of adding it once. */
public final class BiasMistakes {

    static final String SUBTRACTED = "bias-subtracted";

    private BiasMistakes() {}

    /** With one bias. */
    public static List<WrongBias> ofNeuron(Linear linear) {
        String name = linear.names().b();
        double[][] b = linear.b();
        int n = linear.inputs();
        return List.of(
                new WrongBias(
                        "bias-forgotten",
                        "is %s alone: %s is missing. It is added once, at the end."
                                .formatted(linear.names().product(), name),
                        p -> p),
                new WrongBias(
                        "bias-repeated",
                        "has %s in it %d times. Is it added inside the loop over the inputs? It is added once, after it."
                                .formatted(name, n),
                        p -> Matrices.addRow(p, Matrices.scale(n, b))),
                new WrongBias(
                        "bias-repeated",
                        "has %s in it %d times. Is it added inside the loop over the inputs, too? It is added once, after it."
                                .formatted(name, n + 1),
                        p -> Matrices.addRow(p, Matrices.scale(n + 1, b))),
                new WrongBias(
                        "bias-repeated",
                        "has %s in it twice. It is added once.".formatted(name),
                        p -> Matrices.addRow(p, Matrices.scale(2, b))),
                new WrongBias(
                        SUBTRACTED,
                        "has %s subtracted. It is added, whatever its sign.".formatted(name),
                        p -> Matrices.addRow(p, Matrices.scale(-1, b))),
                new WrongBias(
                        "bias-multiplied",
                        "is %s times %s. The bias is added."
                                .formatted(linear.names().product(), name),
                        p -> Matrices.hadamard(p, everywhere(p, b))));
    }

    /** With a bias for each neuron. */
    static List<WrongBias> ofLayer(Linear linear) {
        String name = linear.names().b();
        double[] b = linear.b()[0];
        List<WrongBias> all = new ArrayList<>(ofNeuron(linear));
        all.add(new WrongBias(
                "bias-first-row-only",
                "has %s in its first row only. It must be added to every row, for each example.".formatted(name),
                p -> {
                    double[][] z = Matrices.copy(p);
                    z[0] = linear.plusBias(new double[][] {z[0]})[0];
                    return z;
                }));
        all.add(new WrongBias(
                "bias-per-example",
                "has the bias of its row's number added, %1$s[0][i]. A bias belongs to a neuron, a column: %1$s[0][j]."
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
                "has %s[0][0] added everywhere. Each neuron, a column, has a bias of its own.".formatted(name),
                p -> Matrices.map(p, v -> v + b[0])));
        all.add(new WrongBias(
                "bias-of-last-neuron",
                "has the last entry of %s added everywhere. Each neuron, a column, has a bias of its own."
                        .formatted(name),
                p -> Matrices.map(p, v -> v + b[b.length - 1])));
        all.add(new WrongBias(
                "biases-summed",
                "has the sum of all biases added everywhere. Each neuron, a column, has a bias of its own.",
                p -> Matrices.map(p, v -> v + Arrays.stream(b).sum())));
        return all;
    }

    private static double[][] everywhere(double[][] shape, double[][] b) {
        return Matrices.addRow(Matrices.map(shape, v -> 0), b);
    }
}
