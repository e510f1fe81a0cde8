package chainrule.run;

import chainrule.grader.Graders;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import java.nio.file.Path;
import java.util.List;

/** Grades a right dense layer in the sandbox, with code put at the beginning of its forward. */
final class GradedForward {

    private static final String EXERCISE = "dense-backward";
    private static final String LESSON = "04-backpropagation";
    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);

    private GradedForward() {}

    /** @param folder where the notebook is written */
    static ExerciseResult with(String code, Path folder) {
        String solution = NotebookCells.of(EXERCISE, "solution");
        int at = solution.indexOf('{', solution.indexOf(" forward(")) + 1;
        Path file = new NotebookCells()
                .exercise(EXERCISE, solution.substring(0, at) + code + solution.substring(at))
                .to(folder.resolve(LESSON + ".ipynb"));
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, CONDITIONS)) {
            Submission submission = new Submission("anna", LESSON, file);
            return grader.grade(compiler.compile(
                            submission, List.of(Graders.of(EXERCISE).orElseThrow())))
                    .exercises()
                    .get(0);
        }
    }
}
