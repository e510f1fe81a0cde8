package chainrule.edit;

import java.util.List;

/**
 * What is known of an edit where it is tried.
 *
 * @param number in {@link EditedCell#edits}
 * @param rank how much it says if it helps
 * @param lines of the cell that it says something about, from 1 on
 * @param repeated whether it mends the same slip in several places
 */
public record NumberedEdit(int number, EditRank rank, List<Integer> lines, boolean repeated) {

    static NumberedEdit of(int number, Edit edit) {
        return new NumberedEdit(number, edit.rank(), List.copyOf(edit.lines()), edit.isRepeated());
    }
}
