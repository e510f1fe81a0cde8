package chainrule.marks;

import chainrule.grader.Grader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that marks depend on beside the notebooks, a line each: a result holds as long as this is the same. */
public final class GradingBasis {

    private static final String LINES = "lines told";

    private GradingBasis() {}

    /**
     * The lines of a run.
     *
     * @param sandbox what confines students' code
     * @param told whether the lines of mistakes are looked for, which decides no mark
     */
    public static String lines(GradingSettings settings, String sandbox, List<Grader> graders, boolean told) {
        return "graders %s\nseed %d\nlimit %d s\nsubmission limit %d s\nsandbox %s\nexercises %s\n%s"
                .formatted(
                        GradersVersion.current(),
                        settings.seed(),
                        settings.limit().toSeconds(),
                        settings.submissionLimit().toSeconds(),
                        sandbox,
                        graders.stream().map(g -> g.exercise().id()).collect(Collectors.joining(" ")),
                        told ? LINES + "\n" : "");
    }

    /** In words, what is different: {@code graders 1a → 2b}. */
    public static String difference(String before, String after) {
        Stream<String> changed = after.lines()
                .filter(line -> before.lines().noneMatch(line::equals))
                .map(line -> changed(before, line));
        boolean noLonger =
                before.lines().anyMatch(LINES::equals) && after.lines().noneMatch(LINES::equals);
        return Stream.concat(changed, noLonger ? Stream.of("lines no longer told") : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private static String changed(String before, String line) {
        if (line.equals(LINES)) {
            return line;
        }
        String key = line.substring(0, line.indexOf(' ') + 1);
        if (key.equals("exercises ")) {
            return "other exercises count";
        }
        String old = before.lines().filter(l -> l.startsWith(key)).findFirst().orElse(key);
        return "%s → %s".formatted(old, line.substring(key.length()));
    }
}
