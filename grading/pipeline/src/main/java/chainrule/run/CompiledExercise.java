package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * One exercise of a notebook, compiled as far as possible.
 *
 * @param cells empty if there was nothing to compile, or the compiler did not survive it
 * @param ended the outcome of an exercise that will never run
 * @param notes for the student
 */
record CompiledExercise(Grader grader, Optional<CompiledCells> cells, Optional<Outcome> ended, List<String> notes) {

    static CompiledExercise ended(Grader grader, Outcome outcome, List<String> notes) {
        return new CompiledExercise(grader, Optional.empty(), Optional.of(outcome), List.copyOf(notes));
    }
}
