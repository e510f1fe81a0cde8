package chainrule.cli;

import chainrule.export.Exports;
import chainrule.grader.Status;
import chainrule.marks.SubmissionResult;
import chainrule.report.Plural;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The last words of a run: how much was graded, and where everything is. */
final class GradingSummary {

    private GradingSummary() {}

    /** @param fresh notebooks that were graded in this run to find out which ones count */
    static void tell(
            PrintWriter say, List<SubmissionPlan> plans, List<SubmissionResult> results, Set<Path> fresh, Path to) {
        long trouble = results.stream()
                .flatMap(r -> r.exercises().stream())
                .filter(e -> e.status() != Status.GRADED && e.status() != Status.NOT_WRITTEN)
                .count();
        long students =
                results.stream().map(SubmissionResult::student).distinct().count();
        long known = plans.stream()
                .filter(plan -> plan.graders().isEmpty()
                        && !fresh.contains(plan.submission().file()))
                .count();
        say.println(graded(
                "%s of %s".formatted(Plural.of(results.size(), "notebook"), Plural.of(students, "student")),
                results.size() - known,
                known));
        if (trouble > 0) {
            say.println("%s without a cell, not compiling or not run to the end: see the gradebook's remarks."
                    .formatted(Plural.of(trouble, "exercise")));
        }
        say.println("Gradebook: " + to.resolve("gradebook.csv"));
        say.println("Class:     " + to.resolve("class.html"));
        say.println("Feedback:  " + to.resolve("feedback"));
        say.println("Exports:   " + to.resolve("exports") + " (%s)".formatted(Exports.programs(", ")));
    }

    /** @param all such as {@code 3 notebooks of 2 students} */
    static String graded(String all, long graded, long known) {
        if (known == 0) {
            return all + " graded.";
        }
        return graded == 0
                ? all + ": nothing had changed, so all results of the earlier run were kept."
                : "%s: %d graded, %d known from an earlier run.".formatted(all, graded, known);
    }
}
