package chainrule.cli;

import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a run would do. */
final class DryRun {

    private DryRun() {}

    static void tell(
            List<SubmissionPlan> plans, RunInputs inputs, MarkHistory history, ResultStore store, PrintWriter say) {
        long toGrade = plans.stream().filter(p -> !p.graders().isEmpty()).count();
        plans.forEach(p -> say.println(line(p)));
        // Marks of what would be graded are not known; those of the rest change by hand, or by assignment and roster.
        List<SubmissionResult> known = plans.stream()
                .filter(p -> p.graders().isEmpty())
                .map(SubmissionPlan::knownResult)
                .toList();
        List<StudentMarks> classMarks = inputs.marks(known);
        MarkHistory comparable = history.only(classMarks);
        MarkChanges.tell(comparable.with(classMarks, store).changesSince(comparable), say);
        say.println("%d of %d notebooks would be graded; nothing was written.".formatted(toGrade, plans.size()));
    }

    private static String line(SubmissionPlan p) {
        String what = "stays as it is";
        if (p.graders().size() == p.lesson().size()) {
            what = "would be graded";
        } else if (!p.graders().isEmpty()) {
            what = p.graders().stream()
                    .map(g -> g.exercise().id())
                    .collect(Collectors.joining(", ", "would be graded: ", ""));
        }
        String why = p.why().isEmpty() ? "" : " (" + p.why() + ")";
        return "%s  %s  %s%s".formatted(p.submission().student(), p.submission().lesson(), what, why);
    }
}
