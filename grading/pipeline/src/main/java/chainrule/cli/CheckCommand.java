package chainrule.cli;

import chainrule.grade.Conditions;
import chainrule.grade.ExerciseResult;
import chainrule.grade.Submission;
import chainrule.grade.SubmissionGrader;
import chainrule.grade.SubmissionResult;
import chainrule.grade.Submissions;
import chainrule.grade.Workplace;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.report.FeedbackText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a student what grading will find in a notebook. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads, compiles and runs a notebook's exercises as grading does, and says what it finds.",
        footer = {
            "",
            "Example:",
            "  course check work/04-backpropagation.ipynb",
            "",
            "Exit codes: 0 every exercise could be run; 1 one could not, or there is no notebook; 2 the command was not"
                    + " understood."
        })
final class CheckCommand implements Callable<Integer> {

    /** As the checks in the notebook use. */
    private static final Conditions CONDITIONS = new Conditions(7, Conditions.USUAL_LIMIT);

    @Parameters(paramLabel = "NOTEBOOK", description = "Your notebook.")
    private Path notebook;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter say = spec.commandLine().getOut();
        if (!Files.isRegularFile(notebook)) {
            throw new IOException("%s is not a file.".formatted(notebook));
        }
        List<Grader> all = Graders.all();
        String lesson = Submissions.lesson(notebook, all)
                .orElseThrow(() -> new IOException("%s has no exercise of any lesson.".formatted(notebook)));
        List<Grader> graders =
                all.stream().filter(g -> g.exercise().lesson().equals(lesson)).toList();
        // It is the student's own code on the student's own machine.
        try (Workplace place = Workplace.sandboxedIfPossible();
                SubmissionGrader grader = new SubmissionGrader(place, 1, CONDITIONS)) {
            SubmissionResult result = grader.grade(new Submission("you", lesson, notebook), graders);
            result.exercises().forEach(e -> tell(say, e));
            say.println("%d of %d points".formatted(result.points(), result.max()));
            return result.exercises().stream().allMatch(CheckCommand::ran) ? 0 : 1;
        }
    }

    private static boolean ran(ExerciseResult e) {
        return !e.checks().isEmpty();
    }

    private static void tell(PrintWriter say, ExerciseResult e) {
        say.println("%s  %d of %d  %s"
                .formatted(e.title(), e.points(), e.max(), e.status().words()));
        String body = FeedbackText.of(e);
        if (!body.isEmpty()) {
            say.println(body.indent(4).stripTrailing());
        }
    }
}
