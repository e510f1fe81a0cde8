package chainrule.line;

import chainrule.edit.NumberedEdit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lines of the edits that make all checks pass. */
final class HelpingLines {

    private final SortedSet<Integer> lines = new TreeSet<>();

    void add(NumberedEdit edit) {
        lines.addAll(edit.lines());
    }

    /**
     * Whether it matters if this edit helps too. Another edit in the same line changes nothing, and correcting the same
     * slip elsewhere too only repeats the effect of one of them.
     */
    boolean wouldGrowBy(NumberedEdit edit) {
        return edit.repeated() ? edit.lines().stream().noneMatch(lines::contains) : !lines.containsAll(edit.lines());
    }

    boolean areAny() {
        return !lines.isEmpty();
    }

    boolean areSeveral() {
        return lines.size() > 1;
    }

    Optional<Integer> line() {
        return lines.size() == 1 ? Optional.of(lines.first()) : Optional.empty();
    }
}
