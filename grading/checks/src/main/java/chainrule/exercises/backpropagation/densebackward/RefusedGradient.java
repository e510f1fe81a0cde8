package chainrule.exercises.backpropagation.densebackward;

import chainrule.subject.StudentException;
import chainrule.tensor.Matrices;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gradient that setGradient refused because of its shape.
 *
 * @param parameter W or b
 * @param is the shape of the gradient
 */
record RefusedGradient(String parameter, String is) {

    private static final Pattern MESSAGE = Pattern.compile("gradient of (\\w+) must be \\d+×\\d+, got (\\d+×\\d+)");

    /** Empty if something else was thrown. */
    static Optional<RefusedGradient> of(StudentException e) {
        Matcher m = MESSAGE.matcher(e.getMessage() == null ? "" : e.getMessage());
        return m.matches() ? Optional.of(new RefusedGradient(m.group(1), m.group(2))) : Optional.empty();
    }

    boolean isOf(String name) {
        return parameter.equals(name);
    }

    /** Fails with the gradient's shape, and with what has that shape. */
    void fail(DenseCase d) {
        boolean bias = isOf("b");
        String should = Matrices.shape(bias ? d.b : d.w);
        String start = "Your d%s has shape %s, but %s has shape %s. ".formatted(parameter, is, parameter, should);
        if (is.equals(Matrices.shape(bias ? d.w : d.b))) {
            d.c.require(
                    false,
                    "gradients-swapped",
                    start + "That is the shape of %s: were dW and db swapped?".formatted(bias ? "W" : "b"));
        } else if (!bias) {
            boolean transposed = is.equals(d.w[0].length + "×" + d.w.length);
            d.c.require(
                    false,
                    transposed ? "dw-transposed" : "wrong-shape",
                    start
                            + (transposed
                                    ? "A gradient must have the shape of its weights: dZᵀX, not XᵀdZ."
                                    : "A gradient must have the shape of its weights: dZᵀX."));
        } else if (is.equals(Matrices.shape(d.dZ))) {
            d.c.require(
                    false,
                    "db-not-summed",
                    start + "It has the shape of dZ: sum dZ over the examples, so that one row is left.");
        } else if (is.equals("1×1")) {
            d.c.require(false, "db-collapsed", start + "Each output has its own bias, and must have its own sum.");
        } else if (is.equals(d.w.length + "×1")) {
            d.c.require(false, "db-column", start + "Put the sums side by side in one row, like the biases.");
        } else if (is.equals("1×" + d.n) || is.equals(d.n + "×1")) {
            d.c.require(
                    false,
                    "db-wrong-axis",
                    start + "It has a number for each example: sum over the examples instead, down the columns.");
        } else {
            d.c.require(
                    false,
                    "wrong-shape",
                    start + "Sum dZ over the examples, to get one row with a number for each output.");
        }
    }
}
