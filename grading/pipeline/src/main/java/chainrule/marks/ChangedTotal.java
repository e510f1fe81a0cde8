package chainrule.marks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A changed total that the changes of the exercises do not explain, for example because something was waived or
 * dropped.
 */
final class ChangedTotal {

    /** The word in place of an exercise. */
    static final String TOTAL = "total";

    /** The word in place of the points of excused students. */
    static final String EXCUSED = "EX";

    private ChangedTotal() {}

    static String points(StudentMarks s) {
        return s.isExcused() ? EXCUSED : s.total().toPlainString();
    }

    /**
     * @param last the marks of the last run
     * @param its the other changes of the student
     */
    static Optional<MarkHistory.Change> of(
            StudentMarks s,
            Map<String, MarkHistory.RecordedMark> last,
            Map<String, MarkHistory.RecordedMark> now,
            List<MarkHistory.Change> its) {
        if (!last.containsKey(TOTAL)) { // Of a new student, or of a run that did not keep totals.
            return Optional.empty();
        }
        String before = last.get(TOTAL).points();
        String after = now.get(TOTAL).points();
        if (before.equals(after)
                || !before.equals(EXCUSED)
                        && !after.equals(EXCUSED)
                        && number(after).subtract(number(before)).compareTo(sum(its)) == 0) {
            return Optional.empty();
        }
        boolean more = now.keySet().stream().anyMatch(exercise -> !last.containsKey(exercise));
        return Optional.of(new MarkHistory.Change(s.student(), TOTAL, before, after, why(s, before, after, more)));
    }

    private static String why(StudentMarks s, String before, String after, boolean more) {
        if (after.equals(EXCUSED)) {
            return "excused"
                    + (s.terms().reasons().isEmpty()
                            ? ""
                            : ": " + String.join("; ", s.terms().reasons()));
        }
        if (before.equals(EXCUSED)) {
            return "no longer excused";
        }
        String how = s.totalPoints().arithmetic().map(": "::concat).orElse("");
        return (more ? "handed in since the last run" : "other exercises count, or count differently") + how;
    }

    private static BigDecimal sum(List<MarkHistory.Change> changes) {
        return changes.stream()
                .map(c -> number(c.after()).subtract(number(c.before())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String points) {
        return points.isEmpty() ? BigDecimal.ZERO : new BigDecimal(points);
    }
}
