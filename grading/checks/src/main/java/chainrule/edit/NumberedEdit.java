package chainrule.edit;

import java.util.List;

/**
 * An edit as the process that tries it knows it.
 *
 * @param number in {@link EditedCell#edits}
 * @param rank how much it says if it helps
 * @param lines of the cell that it points at, from 1
 * @param repeated whether it corrects the same slip in several places
 */
public record NumberedEdit(int number, EditRank rank, List<Integer> lines, boolean repeated) {

    static NumberedEdit of(int number, Edit edit) {
        return new NumberedEdit(number, edit.rank(), List.copyOf(edit.lines()), edit.isRepeated());
    }
}
