package chainrule.line;

import chainrule.edit.EditableCell;
import chainrule.grader.Finding;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checks of a cell whose mistake has a name, and whether a line may be shown beside it.
 *
 * @param declares the name that the exercise asks to declare
 * @param symbols the first word of each check's symbol, as code spells it, because a check may be called {@code L (one
 *     output)}
 */
public record NamedMistakes(String declares, List<String> symbols) {

    /** Names of what is seen in the numbers, which say nothing about the cause. */
    private static final Set<String> OBSERVATIONS =
            Set.of("all-zero", "wrong-shape", "transposed", "not-finite", "null");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_]\\w*+");

    /** The named mistakes in a report. */
    public static NamedMistakes in(GraderReport report, Grader grader) {
        return new NamedMistakes(
                grader.exercise().declares(),
                report.checks().stream()
                        .filter(c -> c.finding()
                                .flatMap(Finding::misconception)
                                .filter(id -> !OBSERVATIONS.contains(id))
                                .isPresent())
                        .map(c -> WORD.matcher(c.symbol()))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .toList());
    }

    /** Whether a name stands for two mistakes at once, because a single change does not correct both. */
    static boolean arePaired(GraderReport report) {
        return report.checks().stream()
                .flatMap(c -> c.finding().stream())
                .flatMap(f -> f.misconception().stream())
                .anyMatch(id -> id.contains("+"));
    }

    /** A name concerns one symbol, so a line in code that takes no part in computing it would contradict the name. */
    boolean allow(int line, EditableCell cell) {
        return symbols.stream()
                .allMatch(symbol -> cell.reaches(symbol, line).orElse(true)
                        || cell.reaches(declares, line).orElse(false));
    }
}
