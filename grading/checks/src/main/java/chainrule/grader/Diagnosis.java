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
    FailedCheck of(List<FailedCheck> failures) {
        for (FailedCheck f : failures) {
            Optional<Explanation> why = best(f);
            if (why.filter(Explanation::mustHoldEverywhere).isPresent()) {
                return f.because(why);
            }
        }
        for (FailedCheck f : failures) {
            if (f.explanations().isEmpty()) {
                if (f.isNamed()) {
                    return f;
                }
            } else {
                f.because(best(f));
                if (f.isNamed()) {
                    return f;
                }
            }
        }
        return failures.get(0);
    }

    /** What explains all, the best first; a loop that ends too early needs something that is not zero to be seen by. */
    private Optional<Explanation> best(FailedCheck f) {
        List<Explanation> all =
                f.explanations().stream().filter(this::explainsAll).toList();
        Optional<Explanation> zero = all.stream().filter(Explanation::isZero).findFirst();
        return all.stream()
                .findFirst()
                .filter(e -> e.kind() != Explanation.Kind.GENERAL || zero.isEmpty())
                .or(() -> zero);
    }

    /** A single array of zeros says little: all that are wrong must be so. */
    private boolean explainsAll(Explanation e) {
        return e.isZero()
                ? observations.stream().allMatch(o -> o.isRight() || o.allows(e))
                : !e.mustHoldEverywhere() || observations.stream().allMatch(o -> o.allows(e));
    }
}
