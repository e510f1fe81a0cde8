package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.line.LineSearch;
import chainrule.line.MistakeLine;
import chainrule.line.NamedMistakes;
import chainrule.marks.ExerciseResult;
import chainrule.marks.ExerciseResults;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.sandbox.TimeBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades compiled notebooks one after another: one worker with its sandbox. */
public final class SubmissionGrader implements AutoCloseable {

    private static final Object ONE_AT_A_TIME = new Object();

    private final SandboxSetup setup;
    private final ExerciseRunner runner;
    private final EditSource edits;
    private final KnownOutcomes known;
    private final Duration soon;
    private final GradingSettings settings;
    private int runs;

    /** @param worker counted from 1 */
    public SubmissionGrader(SandboxSetup setup, int worker, GradingSettings settings) {
        this(setup, worker, settings, EditSource.NONE, KnownOutcomes.none());
    }

    /**
     * One of several workers.
     *
     * @param edits the edits by which the lines of mistakes are found
     * @param known the outcomes of exercises of all workers
     */
    public SubmissionGrader(
            SandboxSetup setup, int worker, GradingSettings settings, EditSource edits, KnownOutcomes known) {
        this.setup = setup;
        this.settings = settings;
        this.edits = edits;
        this.known = known;
        this.soon = settings.limit().dividedBy(ExerciseRunner.SHARE_OF_TIME);
        this.runner = new ExerciseRunner(setup, worker, settings);
    }

    /** Call this before the last notebook, so nothing is prepared for another one. */
    public void lastNotebook() {
        runner.lastStudent();
    }

    /** Runs the exercises of one notebook; the result also holds everything that is wrong with it. */
    public SubmissionResult grade(CompiledNotebook notebook) {
        List<ExerciseResult> results = new ArrayList<>();
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (CompiledExercise exercise : notebook.exercises()) {
                outcomes.add(exercise.ended().orElseGet(() -> run(exercise, notebook)));
            }
            for (int i = 0; i < outcomes.size(); i++) { // Only now: what the search leaves behind meets no exercise.
                CompiledExercise exercise = notebook.exercises().get(i);
                List<String> notes = new ArrayList<>(exercise.notes());
                line(notebook.submission(), exercise, outcomes.get(i)).ifPresent(line -> notes.add(line.note()));
                results.add(ExerciseResults.of(exercise.grader(), outcomes.get(i), exercise.cells(), notes));
            }
        } finally {
            runner.endOfStudent();
        }
        setup.requireOpen();
        Submission submission = notebook.submission();
        return new SubmissionResult(submission.student(), submission.lesson(), List.copyOf(results));
    }

    private Optional<MistakeLine> line(Submission submission, CompiledExercise exercise, Outcome outcome) {
        Grader grader = exercise.grader();
        if (!LineSearch.isLookedFor(grader, outcome)) {
            return Optional.empty();
        }
        NamedMistakes named = NamedMistakes.in(outcome.report().orElseThrow(), grader);
        return edits.edits(submission, grader, named).flatMap(prepared -> runner.line(grader, prepared));
    }

    private Outcome run(CompiledExercise exercise, CompiledNotebook notebook) {
        GraderSettings inputs = settings.inputs(notebook.submission().student());
        String content =
                KnownOutcomes.content(exercise.grader(), exercise.cells().orElseThrow(), inputs);
        return known.of(content, notebook.submission().student()).orElseGet(() -> {
            Duration before = notebook.budget().left();
            Outcome outcome = runOnce(exercise, inputs, notebook.budget());
            runs++;
            Duration spent = before.minus(notebook.budget().left());
            known.add(content, notebook.submission().student(), outcome, spent.compareTo(soon) < 0);
            return outcome;
        });
    }

    /** Another worker's student may have used up this program's memory, for which nobody loses a mark. */
    private Outcome runOnce(CompiledExercise exercise, GraderSettings inputs, TimeBudget budget) {
        CompiledCells cells = exercise.cells().orElseThrow();
        try {
            return runner.run(exercise.grader(), cells, inputs, budget);
        } catch (OutOfMemoryError first) {
            runner.endOfStudent();
            synchronized (ONE_AT_A_TIME) {
                try {
                    return runner.run(exercise.grader(), cells, inputs, budget);
                } catch (OutOfMemoryError again) {
                    return new Outcome.Crashed("what it returned is too much for the grader", Optional.empty());
                }
            }
        }
    }

    /**
     * The number of processes in which students' code has run: one for each student who leaves nothing behind, and one
     * for each case of doubt.
     */
    int processes() {
        return runner.processes();
    }

    /** The number of exercises that have run; the others had known outcomes. */
    int runs() {
        return runs;
    }

    @Override
    public void close() {
        runner.close();
    }
}
