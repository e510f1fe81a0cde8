package chainrule.contract;

import chainrule.edit.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The reviewed list of edits that make no right cell wrong, in {@code src/test/exercises/equivalent-edits.txt}: patterns,
 * and single edits of one exercise, each with the reason in the line below.
 */
final class EquivalentEdits {

    static final Path FILE = ExerciseFolder.EXERCISES.resolve("equivalent-edits.txt");

    private static final String REASON = "    ";
    private static final Pattern PATTERN =
            Pattern.compile("(?<kinds>[a-z, ]+?)(?: in (?<exercises>[a-z0-9, -]+))?: (?<change>.+)");
    private static final Pattern SINGLE = Pattern.compile("(?<exercise>[a-z0-9-]+): (?<change>.+)");

    /** @param exercises all where there is none */
    private record Shape(Set<String> kinds, Set<String> exercises, Pattern change) {

        boolean covers(String exercise, Edit edit) {
            return kinds.contains(edit.kind())
                    && (exercises.isEmpty() || exercises.contains(exercise))
                    && change.matcher(edit.change()).matches();
        }
    }

    private record Single(String exercise, String change) {}

    private final List<Shape> patterns = new ArrayList<>();
    private final List<Single> singles = new ArrayList<>();

    private EquivalentEdits() {}

    /** @throws IllegalArgumentException if a line cannot be understood, or a reason is missing */
    static EquivalentEdits read() {
        EquivalentEdits all = new EquivalentEdits();
        boolean patterns = false;
        boolean reason = true;
        for (String line : InProcess.text(FILE).lines().toList()) {
            if (line.startsWith("[")) {
                patterns = line.equals("[patterns]");
            } else if (line.startsWith(REASON)) {
                reason = true;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (!reason) {
                    throw new IllegalArgumentException("There is no reason above “" + line + "”.");
                }
                reason = false;
                all.add(patterns, line);
            }
        }
        return all;
    }

    private void add(boolean pattern, String line) {
        Matcher m = (pattern ? PATTERN : SINGLE).matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("“" + line + "” is neither a pattern nor a single edit.");
        }
        if (pattern) {
            String exercises = m.group("exercises");
            patterns.add(new Shape(
                    Set.of(m.group("kinds").split(", ")),
                    exercises == null ? Set.of() : Set.of(exercises.split(", ")),
                    Pattern.compile(m.group("change"))));
        } else {
            singles.add(new Single(m.group("exercise"), m.group("change")));
        }
    }

    int patterns() {
        return patterns.size();
    }

    int singles() {
        return singles.size();
    }

    /** The places in the list of those patterns that say of the edit that it leaves a right cell of this exercise right. */
    List<Integer> matching(String exercise, Edit edit) {
        return IntStream.range(0, patterns.size())
                .filter(i -> patterns.get(i).covers(exercise, edit))
                .boxed()
                .toList();
    }

    /** Whether it stands in the list as a single edit of this exercise. */
    boolean list(String exercise, Edit edit) {
        return singles.contains(new Single(exercise, edit.change()));
    }
}
