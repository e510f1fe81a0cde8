package chainrule.edit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell in other words.
 *
 * @param text of the exercise's own cell
 * @param others cells of the same notebook that hold some of what it uses
 * @param steps what was done, in order
 */
public record RewrittenCell(String text, List<String> others, List<String> steps) {

    /** The exercise's own cell first. */
    public List<String> cells() {
        return Stream.concat(Stream.of(text), others.stream()).toList();
    }

    /** For whoever has to find out which step was wrong. */
    @Override
    public String toString() {
        return steps + "\n" + cells().stream().collect(Collectors.joining("\n-- another cell --\n"));
    }
}
