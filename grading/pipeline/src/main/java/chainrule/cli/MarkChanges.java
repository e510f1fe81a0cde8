package chainrule.cli;

import chainrule.marks.MarkHistory;
import chainrule.report.Plural;
import java.io.PrintWriter;
import java.util.List;

/** Prints the marks that have changed. */
final class MarkChanges {

    static final int MOST = 30;

    private MarkChanges() {}

    static void tell(List<MarkHistory.Change> changes, PrintWriter say) {
        if (changes.isEmpty()) {
            return;
        }
        say.println(Plural.of(changes.size(), "mark") + (changes.size() == 1 ? " differs" : " differ")
                + " from the last run:");
        changes.stream()
                .limit(MOST)
                .forEach(c -> say.println("  %s  %s  %s → %s  %s"
                        .formatted(c.student(), c.exercise(), orNone(c.before()), orNone(c.after()), c.why())));
        if (changes.size() > MOST) {
            say.println("  … all of them are in changes.csv.");
        }
    }

    private static String orNone(String points) {
        return points.isEmpty() ? "–" : points;
    }
}
