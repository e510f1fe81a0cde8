package chainrule.contract;

import chainrule.cell.CellSource;
import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditableCell;
import chainrule.edit.EditedCell;
import chainrule.grader.DirectChecks;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A right cell and what the graders say of each single edit of it.
 *
 * @param caught those that compile and lose marks in the notebook
 * @param passed those that have full marks with the notebook's inputs and with others
 * @param elsewhere those that have full marks with the notebook's inputs only
 * @param different those of the last two that answer otherwise than the cell does to {@link OtherInputs}
 */
record EditTrial(
        Grader grader,
        KeptCell cell,
        List<Edit> caught,
        List<Edit> passed,
        List<Edit> elsewhere,
        List<Edit> different) {

    private static final EditEngine ENGINE = new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP);

    /** What passes in the notebook must pass with these too. */
    private static final List<GraderSettings> OTHERS =
            List.of(GraderSettings.grading(1001), GraderSettings.grading(1002));

    /** The notebook's first inputs, which most wrong cells fail on. */
    private static final GraderSettings FIRST =
            new GraderSettings(GraderSettings.notebook().seed(), 1);

    /** A class has no room for tens of thousands of edits. */
    private static final int PORTION = 2000;

    /** How often a cell and an edit of it are compared. */
    private static final int INPUTS = 40;

    private static final int TURNS = 3;
    private static final int MORE_TURNS = 3000;

    static EditTrial of(Grader grader, KeptCell cell, Predicate<Edit> wanted) {
        EditableCell read = ENGINE.read(CellSource.alone(cell.text()))
                .orElseThrow(() -> unusable(grader, cell, "cannot be edited"));
        List<Edit> edits = read.edits().stream().filter(wanted).toList();
        EditTrial all = new EditTrial(grader, cell, List.of(), List.of(), List.of(), List.of());
        for (int from = 0; from < edits.size(); from += PORTION) {
            EditedCell edited = read.compile(edits.subList(from, Math.min(edits.size(), from + PORTION)))
                    .orElseThrow(() -> unusable(grader, cell, "does not compile with its edits"));
            all = all.and(of(grader, cell, edited));
        }
        return all;
    }

    private static IllegalStateException unusable(Grader grader, KeptCell cell, String why) {
        return new IllegalStateException(cell + " of " + grader.exercise().id() + " " + why);
    }

    private EditTrial and(EditTrial more) {
        return new EditTrial(
                grader,
                cell,
                Stream.concat(caught.stream(), more.caught.stream()).toList(),
                Stream.concat(passed.stream(), more.passed.stream()).toList(),
                Stream.concat(elsewhere.stream(), more.elsewhere.stream()).toList(),
                Stream.concat(different.stream(), more.different.stream()).toList());
    }

    private static EditTrial of(Grader grader, KeptCell cell, EditedCell edited) {
        long all = Long.MAX_VALUE / 4;
        if (!passes(edited, 0, grader, GraderSettings.notebook(), all)) {
            throw unusable(grader, cell, "has not full marks when it is compiled to be edited");
        }
        long turns = TURNS * (all - edited.switched().left()) + MORE_TURNS;
        List<Edit> caught = new ArrayList<>();
        List<Edit> passed = new ArrayList<>();
        List<Edit> elsewhere = new ArrayList<>();
        List<Edit> different = new ArrayList<>();
        List<Answers> right = answers(edited, 0, grader, all).toList();
        edited.edits().forEach((number, edit) -> {
            if (passes(edited, number, grader, FIRST, turns)
                    && passes(edited, number, grader, GraderSettings.notebook(), turns)) {
                boolean others = OTHERS.stream().allMatch(s -> passes(edited, number, grader, s, 3 * turns));
                (others ? passed : elsewhere).add(edit);
                if (!areLike(right, answers(edited, number, grader, 3 * turns))) {
                    different.add(edit);
                }
            } else {
                caught.add(edit);
            }
        });
        return new EditTrial(grader, cell, caught, passed, elsewhere, different);
    }

    private static boolean areLike(List<Answers> right, Stream<Answers> given) {
        Iterator<Answers> next = given.iterator();
        return right.stream().allMatch(answers -> answers.areLike(next.next()));
    }

    private static Stream<Answers> answers(EditedCell edited, int edit, Grader grader, long turns) {
        return LongStream.rangeClosed(1, INPUTS).mapToObj(seed -> {
            StudentCode code = edited.switched().code(grader.exercise().declares(), edit);
            edited.switched().allow(turns, () -> false);
            try (TimeLimit limit = TimeLimit.none()) {
                return OtherInputs.of(grader.exercise().id(), InProcessSubject.of(code, limit), seed);
            }
        });
    }

    /** How many edits compile. */
    int tried() {
        return caught.size() + passed.size() + elsewhere.size();
    }

    private static boolean passes(EditedCell edited, int edit, Grader grader, GraderSettings settings, long turns) {
        StudentCode code = edited.switched().code(grader.exercise().declares(), edit);
        edited.switched().allow(turns, () -> false);
        try (TimeLimit limit = TimeLimit.none()) {
            Subject subject = InProcessSubject.of(code, limit);
            return DirectChecks.pass(grader, subject, settings);
        }
    }
}
