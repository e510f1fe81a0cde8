package chainrule.cli;

import chainrule.grader.Status;
import chainrule.report.Plural;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exercises that were handed in and could not be graded to the end, counted by the reason. */
final class UngradedExercises {

    private UngradedExercises() {}

    /** Counts each cause, as in {@code 3 exercises have no cell, and 1 does not compile.} @return nothing if all were graded */
    static Optional<String> told(Collection<Status> all) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        all.forEach(status -> counts.merge(status, 1, Integer::sum));
        List<String> reasons = new ArrayList<>();
        counts.forEach((status, count) -> {
            String predicate = predicate(status, count);
            if (!predicate.isEmpty()) {
                String subject = reasons.isEmpty() ? Plural.of(count, "exercise") : "" + count;
                reasons.add(subject + " " + predicate);
            }
        });
        int last = reasons.size() - 1;
        if (last > 0) {
            reasons.set(last, "and " + reasons.get(last));
        }
        return last < 0 ? Optional.empty() : Optional.of(String.join(last == 1 ? " " : ", ", reasons) + ".");
    }

    private static String predicate(Status status, int count) {
        boolean one = count == 1;
        return switch (status) {
            case GRADED, NOT_WRITTEN, NOT_HANDED_IN -> "";
            case DOES_NOT_COMPILE -> one ? "does not compile" : "do not compile";
            case MISSING_CELL -> one ? "has no cell" : "have no cell";
            case TIMED_OUT -> "ran out of time";
            case NOT_RUN -> (one ? "was" : "were") + " not run because the time for the whole notebook had run out";
            case CRASHED -> "ended the program";
            case OUT_OF_MEMORY -> "ran out of memory";
            case UNREADABLE -> one ? "is in a file that cannot be read" : "are in files that cannot be read";
        };
    }
}
