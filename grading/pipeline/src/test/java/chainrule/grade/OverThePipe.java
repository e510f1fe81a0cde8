package chainrule.grade;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.Outcome;
import chainrule.grader.Settings;

/** Grades cells in one sandboxed process, which it starts again when that has ended. */
public final class OverThePipe implements AutoCloseable {

    private final Workplace place = Workplace.sandboxed();
    private StudentProcess process;

    /** The same as in process, with the student's code on the other side of the pipe. */
    public Outcome grade(CompiledCells cells, Grader grader, Settings settings) {
        if (process == null || process.hasEnded()) {
            process = new StudentProcess(place.confinement(), ExerciseStage.FIRST_USER, place.classPath());
        }
        process.load(grader.exercise().declares(), cells);
        return GraderRunner.run(grader, new RemoteSubject(process), settings);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        place.close();
    }
}
