package chainrule.cli;

import chainrule.export.Exports;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.SubmissionResult;
import chainrule.report.Plural;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a run: how much was graded, and where everything is. */
final class GradingSummary {

    private GradingSummary() {}

    static void tell(PrintWriter say, ClassResults of, Path to) {
        long students =
                of.results().stream().map(SubmissionResult::student).distinct().count();
        int all = of.results().size();
        say.println(graded(
                "%s of %s".formatted(Plural.of(all, "notebook"), Plural.of(students, "student")),
                of.graded(),
                all - of.graded()));
        UngradedExercises.told(statuses(of))
                .ifPresent(counts -> say.println(counts + " The gradebook's remarks say which."));
        say.println("Gradebook: " + to.resolve("gradebook.csv"));
        say.println("Class:     " + to.resolve("class.html"));
        say.println("Feedback:  " + to.resolve("feedback"));
        say.println("Exports:   " + to.resolve("exports") + " (%s)".formatted(Exports.programs(", ")));
    }

    private static List<Status> statuses(ClassResults of) {
        return of.results().stream()
                .flatMap(r -> r.exercises().stream())
                .map(ExerciseResult::status)
                .toList();
    }

    /** The words for a run that is stopped before its end. */
    static String unfinished(Path to) {
        return "All results so far are kept in %s. Run the same command again to finish.".formatted(to);
    }

    /** @param all a text such as {@code 3 notebooks of 2 students} */
    static String graded(String all, long graded, long known) {
        if (known == 0) {
            return all + " graded.";
        }
        return graded == 0
                ? all + ": nothing had changed, so all results of the earlier run were kept."
                : "%s: %d graded, %d known from an earlier run.".formatted(all, graded, known);
    }
}
