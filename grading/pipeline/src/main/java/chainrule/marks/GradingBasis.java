package chainrule.marks;

import chainrule.grader.Grader;
import java.util.List;
import java.util.stream.Collectors;

/** All that marks depend on beside the notebooks, a line each: a result holds as long as this is the same. */
public final class GradingBasis {

    private GradingBasis() {}

    /** The lines of a run. @param sandbox what confines students' code */
    public static String lines(GradingSettings settings, String sandbox, List<Grader> graders) {
        return "graders %s\nseed %d\nlimit %d s\nsubmission limit %d s\nsandbox %s\nexercises %s\n"
                .formatted(
                        GradersVersion.current(),
                        settings.seed(),
                        settings.limit().toSeconds(),
                        settings.submissionLimit().toSeconds(),
                        sandbox,
                        graders.stream().map(g -> g.exercise().id()).collect(Collectors.joining(" ")));
    }

    /** In words, what is different: {@code graders 1a → 2b}. */
    public static String difference(String before, String after) {
        return after.lines()
                .filter(line -> before.lines().noneMatch(line::equals))
                .map(line -> changed(before, line))
                .collect(Collectors.joining(", "));
    }

    private static String changed(String before, String line) {
        String key = line.substring(0, line.indexOf(' ') + 1);
        if (key.equals("exercises ")) {
            return "other exercises count";
        }
        String old = before.lines().filter(l -> l.startsWith(key)).findFirst().orElse(key);
        return "%s → %s".formatted(old, line.substring(key.length()));
    }
}
