package chainrule.line;

import chainrule.edit.NumberedEdit;
import chainrule.grader.Grader;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tries the edits of a cell one after another, until it is clear whether all helpful ones are in one line. */
public final class EditTrials {

    private final RepairTrial trial;
    private final BooleanSupplier over;
    private final HelpingLines helping = new HelpingLines();

    /** @param over whether to stop trying edits */
    public EditTrials(Grader grader, BooleanSupplier over) {
        this.trial = new RepairTrial(grader);
        this.over = over;
    }

    /**
     * Tries some edits.
     *
     * @param cell the cell with these edits; all forms of the cell fail the same checks
     */
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

    /** Whether further edits of the same rank would add nothing. */
    boolean areSettled() {
        return over.getAsBoolean() || helping.areSeveral();
    }

    /** Whether an edit helped. */
    boolean helped() {
        return helping.areAny();
    }

    /** The line of all edits that helped; empty if the search ended before this was clear. */
    public Optional<Integer> line() {
        return helping.line().filter(line -> !over.getAsBoolean()); // Other edits might have helped as well.
    }
}
