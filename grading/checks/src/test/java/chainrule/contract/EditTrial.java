package chainrule.contract;

import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditedCell;
import chainrule.grader.DirectChecks;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A right cell and what the graders say of each single edit of it.
 *
 * @param tried how many edits compile
 * @param passed those that have full marks with the notebook's inputs and with others
 * @param elsewhere those that have full marks with the notebook's inputs only
 */
record EditTrial(Grader grader, KeptCell cell, int tried, List<Edit> passed, List<Edit> elsewhere) {

    private static final EditEngine ENGINE = new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP);

    /** What passes in the notebook must pass with these too. */
    private static final List<GraderSettings> OTHERS =
            List.of(GraderSettings.grading(1001), GraderSettings.grading(1002));

    /** The notebook's first inputs, which most wrong cells fail on. */
    private static final GraderSettings FIRST =
            new GraderSettings(GraderSettings.notebook().seed(), 1);

    private static final int TURNS = 3;
    private static final int MORE_TURNS = 3000;

    static EditTrial of(Grader grader, KeptCell cell, Predicate<Edit> wanted) {
        EditedCell edited = ENGINE.edit(cell.text(), wanted)
                .orElseThrow(() -> new IllegalStateException(
                        cell + " of " + grader.exercise().id() + " cannot be edited"));
        long all = Long.MAX_VALUE / 4;
        if (!passes(edited, 0, grader, GraderSettings.notebook(), all)) {
            throw new IllegalStateException(
                    cell + " of " + grader.exercise().id() + " has not full marks when it is compiled to be edited");
        }
        long turns = TURNS * (all - edited.left()) + MORE_TURNS;
        List<Edit> passed = new ArrayList<>();
        List<Edit> elsewhere = new ArrayList<>();
        edited.edits().forEach((number, edit) -> {
            if (passes(edited, number, grader, FIRST, turns)
                    && passes(edited, number, grader, GraderSettings.notebook(), turns)) {
                boolean others = OTHERS.stream().allMatch(s -> passes(edited, number, grader, s, 3 * turns));
                (others ? passed : elsewhere).add(edit);
            }
        });
        return new EditTrial(grader, cell, edited.edits().size(), passed, elsewhere);
    }

    private static boolean passes(EditedCell edited, int edit, Grader grader, GraderSettings settings, long turns) {
        StudentCode code = edited.code(grader.exercise().declares(), edit);
        edited.allow(turns, () -> false);
        try (TimeLimit limit = TimeLimit.none()) {
            Subject subject = InProcessSubject.of(code, limit);
            return DirectChecks.pass(grader, subject, settings);
        }
    }
}
