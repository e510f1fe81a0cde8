package chainrule.run;

import chainrule.line.TriedCell;
import chainrule.subject.Subject;

/** A cell with edits in the sandbox, as this process sees it. */
final class RemoteTriedCell implements TriedCell {

    private final ExerciseProcess exercise;
    private final RemoteSubject subject;

    RemoteTriedCell(ExerciseProcess exercise) {
        this.exercise = exercise;
        this.subject = new RemoteSubject(exercise);
    }

    @Override
    public Subject with(int edit, long turns) {
        exercise.process().cells().choose(edit, turns);
        return subject;
    }

    @Override
    public long left() {
        return exercise.process().cells().turnsLeft();
    }
}
