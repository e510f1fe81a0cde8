package chainrule.grade;

import chainrule.grader.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Grades compiled notebooks one after the other: one worker with its sandbox. */
public final class SubmissionGrader implements AutoCloseable {

    private final Workplace place;
    private final ExerciseStage stage;

    /** @param worker counted from 1 */
    public SubmissionGrader(Workplace place, int worker, Conditions conditions) {
        this.place = place;
        this.stage = new ExerciseStage(place, worker, conditions);
    }

    /** To be said before the last notebook: then nothing is made ready for another one. */
    public void lastNotebook() {
        stage.lastStudent();
    }

    /** Runs the exercises of one notebook; whatever is wrong with it is in the result. */
    public SubmissionResult grade(CompiledNotebook notebook) {
        List<ExerciseResult> results = new ArrayList<>();
        try {
            for (CompiledExercise exercise : notebook.exercises()) {
                Outcome outcome = exercise.ended()
                        .orElseGet(() ->
                                stage.run(exercise.grader(), exercise.cells().orElseThrow(), notebook.budget()));
                results.add(Results.of(exercise.grader(), outcome, exercise.cells(), exercise.notes()));
            }
        } finally {
            stage.endOfStudent();
        }
        place.requireOpen();
        Submission submission = notebook.submission();
        return new SubmissionResult(submission.student(), submission.lesson(), List.copyOf(results));
    }

    @Override
    public void close() {
        stage.close();
    }
}
