package chainrule.cli;

import chainrule.intake.Submissions.BestNotebook;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what a run would do, without doing it. */
final class DryRun {

    private DryRun() {}

    /**
     * @param to the folder of results
     * @param tell receives what an instructor should know
     */
    static void tell(
            RunInputs found,
            RegradeRequest regrade,
            ResultStore store,
            Path to,
            Consumer<List<String>> tell,
            PrintWriter say)
            throws Exception {
        Map<Submission, BestNotebook> best =
                new BestVersions(to.resolve("versions"), found, regrade, store).of((plans, its) -> known(plans));
        RunInputs inputs = found.counting(best);
        List<String> choices = new ArrayList<>(inputs.submissions().notes());
        choices.removeAll(found.submissions().notes());
        tell.accept(choices);
        if (best.isEmpty() && !found.submissions().versions().isEmpty()) {
            say.println(
                    "If a student handed in several notebooks, the best counts. Grading would find out which one it is.");
        }
        tell.accept(RosterMismatch.of(inputs, store));
        tell(
                SubmissionPlan.of(inputs.submissions().list(), inputs.graders(), store, regrade),
                inputs,
                MarkHistory.in(to),
                store,
                say);
    }

    /** The results of an earlier run; empty if one is missing. */
    private static Optional<List<SubmissionResult>> known(List<SubmissionPlan> plans) {
        return plans.stream().allMatch(p -> p.graders().isEmpty())
                ? Optional.of(plans.stream().map(SubmissionPlan::knownResult).toList())
                : Optional.empty();
    }

    private static void tell(
            List<SubmissionPlan> plans, RunInputs inputs, MarkHistory history, ResultStore store, PrintWriter say) {
        long toGrade = plans.stream().filter(p -> !p.graders().isEmpty()).count();
        plans.forEach(p -> say.println(line(p)));
        // Marks of what would be graded are not known; those of the rest change by hand, or by assignment and roster.
        List<SubmissionResult> known = plans.stream()
                .filter(p -> p.graders().isEmpty())
                .map(SubmissionPlan::knownResult)
                .toList();
        List<StudentMarks> classMarks = inputs.marks(known);
        MarkHistory comparable = history.without(unknown(plans, inputs, known));
        MarkChanges.tell(comparable.with(classMarks, store).changesSince(comparable), say);
        say.println("%d of %d notebooks would be graded; nothing was written.".formatted(toGrade, plans.size()));
    }

    /** The exercises whose marks the run would determine; if that decides what counts, all totals are included. */
    private static Map<String, Set<String>> unknown(
            List<SubmissionPlan> plans, RunInputs inputs, List<SubmissionResult> known) {
        Map<String, Set<String>> unknown = new TreeMap<>();
        Set<String> lessons = known.stream().map(SubmissionResult::lesson).collect(Collectors.toSet());
        for (SubmissionPlan p : plans) {
            if (!p.graders().isEmpty()) {
                Set<String> own = unknown.computeIfAbsent(p.submission().student(), id -> new TreeSet<>());
                p.lesson().forEach(g -> own.add(g.exercise().id()));
            }
        }
        if (inputs.assignment().points().isEmpty()
                && plans.stream().anyMatch(p -> !lessons.contains(p.submission().lesson()))) {
            inputs.marks(known).forEach(s -> unknown.computeIfAbsent(s.student(), id -> Set.of()));
        }
        return unknown;
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
