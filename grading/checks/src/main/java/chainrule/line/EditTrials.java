package chainrule.line;

import chainrule.edit.NumberedEdit;
import chainrule.grader.Grader;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tries the edits of a cell, one after the other, until it is clear whether all that help are in one line. */
public final class EditTrials {

    private final RepairTrial trial;
    private final BooleanSupplier over;
    private final HelpingLines helping = new HelpingLines();

    /** @param over whether no more edit is to be tried */
    public EditTrials(Grader grader, BooleanSupplier over) {
        this.trial = new RepairTrial(grader);
        this.over = over;
    }

    /** Tries some edits. @param cell with these in it; all forms of the cell fail the same checks */
    public void run(List<NumberedEdit> edits, TriedCell cell) {
        trial.take(cell);
        for (NumberedEdit edit : edits) {
            if (!trial.fails() || areSettled()) {
                return;
            }
            if (helping.wouldGrowBy(edit) && trial.isMendedBy(edit.number())) {
                helping.add(edit);
            }
        }
    }

    /** Whether further edits of the same rank say nothing more. */
    boolean areSettled() {
        return over.getAsBoolean() || helping.areSeveral();
    }

    /** Whether an edit helped. */
    boolean helped() {
        return helping.areAny();
    }

    /** The line of all edits that helped; none where it was over before it was clear. */
    public Optional<Integer> line() {
        return helping.line().filter(line -> !over.getAsBoolean()); // Other edits might have helped as well.
    }
}
