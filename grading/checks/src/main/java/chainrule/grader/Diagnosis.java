package chainrule.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what to say about a check that failed. It names a mistake only if that explains everything that was observed,
 * in all cases and for all results. A single result that the mistake would not give rules it out.
 */
final class Diagnosis {

    private final List<Observation> observations = new ArrayList<>();

    /** Remembers the observations of one case. */
    void add(List<Observation> ofCase) {
        observations.addAll(ofCase);
    }

    /** All observations. */
    List<Observation> observations() {
        return observations;
    }

    /** The failure that says most, of at least one, with the mistake that explains everything. */
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

    /** The best explanation of everything; a loop that ends too early shows only if something there is not zero. */
    private Optional<Explanation> best(FailedCheck f) {
        List<Explanation> all =
                f.explanations().stream().filter(this::explainsAll).toList();
        Optional<Explanation> zero = all.stream().filter(Explanation::isZero).findFirst();
        return all.stream()
                .findFirst()
                .filter(e -> e.kind() != Explanation.Kind.GENERAL || zero.isEmpty())
                .or(() -> zero);
    }

    /** A single array of zeros says little, so all wrong arrays must be zero. */
    private boolean explainsAll(Explanation e) {
        return e.isZero()
                ? observations.stream().allMatch(o -> o.isRight() || o.allows(e))
                : !e.mustHoldEverywhere() || observations.stream().allMatch(o -> o.allows(e));
    }
}
