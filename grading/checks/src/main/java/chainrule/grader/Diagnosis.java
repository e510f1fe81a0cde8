package chainrule.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to say of a check that failed: a mistake is named only if it explains everything that was observed, in all
 * cases and for all results. One result that it would not give rules it out.
 */
final class Diagnosis {

    private final List<Observation> observations = new ArrayList<>();

    /** Remembers what was seen in one case. */
    void add(List<Observation> ofCase) {
        observations.addAll(ofCase);
    }

    /** All that was seen. */
    List<Observation> observations() {
        return observations;
    }

    /** The failure that says most, of at least one, with the mistake that explains all. */
    Failed of(List<Failed> failures) {
        for (Failed f : failures) {
            Optional<Explanation> why =
                    f.explanations().stream().filter(this::explainsAll).findFirst();
            if (why.filter(Explanation::mustHoldEverywhere).isPresent()) {
                return f.because(why);
            }
        }
        for (Failed f : failures) {
            if (f.explanations().isEmpty()) {
                if (f.isNamed()) {
                    return f;
                }
            } else {
                f.because(f.explanations().stream().filter(this::explainsAll).findFirst());
                if (f.isNamed()) {
                    return f;
                }
            }
        }
        return failures.get(0);
    }

    private boolean explainsAll(Explanation e) {
        return !e.mustHoldEverywhere() || observations.stream().allMatch(o -> o.allows(e));
    }
}
