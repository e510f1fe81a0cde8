package chainrule.marks;

import chainrule.grader.Grader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that marks depend on apart from the notebooks, one in each line; a result is valid as long as this is the
 * same.
 */
public final class GradingBasis {

    private static final String SEED = "seed ";

    private static final String INDIVIDUAL = " with individual numbers";

    private static final List<String> CHOSEN = List.of(SEED, "limit ", "submission limit ");

    private static final String LINES = "lines told";

    private static final String STOOD_STILL = "stood still";

    private GradingBasis() {}

    /**
     * The lines of a run.
     *
     * @param sandbox what confines students' code
     * @param told whether the lines of mistakes are searched, which decides no marks
     */
    public static String lines(GradingSettings settings, String sandbox, List<Grader> graders, boolean told) {
        return "graders %s\nseed %d%s\nlimit %d s\nsubmission limit %d s\nsandbox %s\nexercises %s\n%s"
                .formatted(
                        GradersVersion.current(),
                        settings.seed(),
                        settings.variants() ? INDIVIDUAL : "",
                        settings.limit().toSeconds(),
                        settings.submissionLimit().toSeconds(),
                        sandbox,
                        graders.stream().map(g -> g.exercise().id()).collect(Collectors.joining(" ")),
                        told ? LINES + "\n" : "");
    }

    /** The same for a result that is not valid, because something did not end in time while grading stood still. */
    public static String ofDisturbed(String lines) {
        return lines.lines().anyMatch(STOOD_STILL::equals) ? lines : lines + STOOD_STILL + "\n";
    }

    /** What differs in the settings that a person chose: the seed, individual numbers and the limits of time. */
    public static String differenceOfSettings(String before, String after) {
        return difference(chosen(before, after), chosen(after, before));
    }

    /** The lines of settings that the others have too: results of an older version may not name all. */
    private static String chosen(String lines, String others) {
        return lines.lines()
                .filter(line -> CHOSEN.stream()
                        .anyMatch(
                                key -> line.startsWith(key) && others.lines().anyMatch(other -> other.startsWith(key))))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What differs, in words, such as {@code graders 1a → 2b}. */
    public static String difference(String before, String after) {
        Stream<String> changed = after.lines()
                .filter(line -> before.lines().noneMatch(line::equals))
                .map(line -> changed(before, line));
        Stream<String> gone = before.lines()
                .filter(line -> after.lines().noneMatch(line::equals))
                .flatMap(GradingBasis::gone);
        return Stream.concat(changed, gone).collect(Collectors.joining(", "));
    }

    /** Lines that have no value. */
    private static Stream<String> gone(String line) {
        return switch (line) {
            case LINES -> Stream.of("lines no longer shown");
            case STOOD_STILL -> Stream.of("grading had stood still the last time");
            default -> Stream.empty();
        };
    }

    private static String changed(String before, String line) {
        if (line.equals(LINES)) {
            return line;
        }
        if (line.equals(STOOD_STILL)) {
            return "grading stood still";
        }
        String key = line.substring(0, line.indexOf(' ') + 1);
        if (key.equals("exercises ")) {
            return "other exercises count";
        }
        String old = before.lines().filter(l -> l.startsWith(key)).findFirst().orElse(key);
        if (key.equals(SEED) && old.replace(INDIVIDUAL, "").equals(line.replace(INDIVIDUAL, ""))) {
            return "%s: %s"
                    .formatted(
                            line.replace(INDIVIDUAL, ""),
                            line.endsWith(INDIVIDUAL)
                                    ? "common numbers → individual numbers"
                                    : "individual numbers → common numbers");
        }
        return "%s → %s".formatted(old, line.substring(key.length()));
    }
}
