package chainrule.grader;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A wrong formula that students write.
 *
 * @param id the misconception's name, in lower case with hyphens
 * @param says continues “Your dW …”: what it is, and why that is wrong
 * @param wrong computes what it gives for these inputs; may throw if these sizes make that impossible
 * @param alone whether it is never combined with a wrong factor
 */
record Mistake(String id, String says, Supplier<double[][]> wrong, boolean alone) {

    /** A mistake that may be combined with a wrong factor, unless it is already two mistakes. */
    Mistake(String id, String says, Supplier<double[][]> wrong) {
        this(id, says, wrong, id.contains("+"));
    }

    /** What the mistake gives; empty if these sizes make it impossible, such as a product that does not fit. */
    Optional<double[][]> numbers() {
        try {
            return Optional.ofNullable(wrong.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
