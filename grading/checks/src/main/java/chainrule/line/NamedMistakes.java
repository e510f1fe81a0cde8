package chainrule.line;

import chainrule.edit.EditableCell;
import chainrule.grader.Finding;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderReport.CheckResult;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checks of a cell whose mistake has a name, and whether a line may be shown beside it. */
final class NamedMistakes {

    /** What is seen on the numbers and says nothing about their cause. */
    private static final Set<String> OBSERVATIONS =
            Set.of("all-zero", "wrong-shape", "transposed", "not-finite", "null");

    /** The first word of a symbol, as code spells it: a check may be of {@code L (one output)}. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}_]\\w*+");

    private final String declares;
    private final List<CheckResult> named;

    NamedMistakes(Grader grader, GraderReport report) {
        this.declares = grader.exercise().declares();
        this.named = report.checks().stream()
                .filter(c -> c.finding()
                        .flatMap(Finding::misconception)
                        .filter(id -> !OBSERVATIONS.contains(id))
                        .isPresent())
                .toList();
    }

    /** A name is about one symbol: a line in code that has no part in working that out would contradict it. */
    boolean allow(int line, EditableCell cell) {
        return named.stream().allMatch(c -> {
            Matcher symbol = WORD.matcher(c.symbol());
            return !symbol.find()
                    || cell.reaches(symbol.group(), line).orElse(true)
                    || cell.reaches(declares, line).orElse(false);
        });
    }
}
