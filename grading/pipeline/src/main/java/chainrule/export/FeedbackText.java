package chainrule.export;

import chainrule.marks.ExerciseResult;
import java.util.ArrayList;
import java.util.List;

/** Feedback on one exercise as plain text: why it could not run, else the checks that failed; then the notes. */
public final class FeedbackText {

    private FeedbackText() {}

    /** Lines, or nothing where there is nothing to say. */
    public static String of(ExerciseResult e) {
        List<String> lines = new ArrayList<>();
        if (!e.summary().isEmpty()) {
            lines.add(e.summary());
        }
        e.checks().stream()
                .filter(c -> !c.passed() && e.summary().isEmpty())
                .forEach(c -> lines.add("✗ %s: %s".formatted(c.symbol(), c.message())));
        lines.addAll(e.notes());
        return String.join("\n", lines);
    }
}
