package chainrule.exercises.gradientdescent;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parameters that an optimizer never changes, which is a mistake only if it happens in all cases of a check. */
final class UnmovedParameters {

    private final Set<Integer> still = new HashSet<>();

    /** Adds the mistake of a parameter that never changes while others do. */
    void addTo(Comparison comparison, OptimizerCase d, List<Parameter> after, int k) {
        boolean othersMove = OptimizerCase.ALL.stream().anyMatch(m -> d.moved(after, m));
        if (othersMove && !d.moved(after, k)) {
            still.add(k);
        }
        comparison.mistake(
                "one-parameter-only",
                "changes other parameters, but leaves %s as it was. Every parameter in the list must be changed."
                        .formatted(d.symbol(k)),
                () -> still.contains(k) ? Matrices.scale(0, d.start(k)) : null);
    }
}
