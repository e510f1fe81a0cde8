package chainrule.export;

import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Feedback as plain text. */
public final class FeedbackText {

    private FeedbackText() {}

    /**
     * The feedback on one exercise: why it could not run, or the checks that failed, followed by the notes. It may be
     * empty.
     */
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

    /** The total and each exercise's points, for a field in a table. */
    static String inOneLine(StudentMarks s) {
        if (s.isExcused()) {
            return "You are excused.";
        }
        if (s.results().isEmpty()) {
            return Upload.inWords(s.upload().otherFiles())
                    .map("You handed in %s. Only notebooks can be graded."::formatted)
                    .orElse("Nothing was handed in.");
        }
        return Stream.of(
                        Stream.of(s.totalPoints().words()),
                        s.totalPoints().arithmetic().stream(),
                        s.exercises().stream().map(e -> "%s: %s".formatted(e.title(), s.pointsInWords(e))))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }
}
