package chainrule.grader;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A wrong formula that students write.
 *
 * @param id the misconception's name, in lower case with hyphens
 * @param says goes on from “Your dW …”: what it is, and why that is wrong
 * @param wrong what it gives on these inputs; may throw where these sizes cannot give it
 * @param alone whether it is not looked for beside a wrong factor
 */
record Mistake(String id, String says, Supplier<double[][]> wrong, boolean alone) {

    /** One that may be made beside a wrong factor, unless it is two mistakes already. */
    Mistake(String id, String says, Supplier<double[][]> wrong) {
        this(id, says, wrong, id.contains("+"));
    }

    /** What it gives; nothing where these sizes cannot give it, such as a product that does not fit. */
    Optional<double[][]> numbers() {
        try {
            return Optional.ofNullable(wrong.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
