package chainrule.cli;

import chainrule.intake.Submissions.BestNotebook;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A class with a result for each notebook that counts.
 *
 * @param inputs in which the best of several notebooks counts, if the assignment says so
 * @param results one for each plan, in their order
 * @param choices notes on notebooks that are not the best
 * @param graded how many of them this run graded
 * @param remarks on other versions of notebooks, and on those that count
 */
record ClassResults(
        RunInputs inputs,
        List<SubmissionPlan> plans,
        List<SubmissionResult> results,
        List<String> choices,
        ClassRemarks remarks,
        long graded) {

    /** What an instructor should know about single submissions. */
    record ClassRemarks(List<String> ofVersions, List<String> ofCounted) {}

    /**
     * Finds which notebooks count, and takes their results.
     *
     * @param to the folder of results
     * @param tell receives the notebooks that do not count, before the others are graded
     */
    static ClassResults of(
            RunInputs found,
            RegradeRequest regrade,
            ResultStore store,
            Path to,
            ResultSource source,
            Consumer<List<String>> tell)
            throws Exception {
        List<String> ofVersions = new ArrayList<>();
        Set<Path> fresh = new HashSet<>();
        BestVersions versions = new BestVersions(to.resolve("versions"), found, regrade, store);
        Map<Submission, BestNotebook> best = versions.of((plans, its) -> {
            ResultSource.PlannedResults of =
                    source.ofVersions(plans, its, its.folder().resolve("durations.csv"));
            ofVersions.addAll(of.remarks());
            plans.stream()
                    .filter(p -> !p.graders().isEmpty())
                    .forEach(p -> fresh.add(p.submission().file()));
            return Optional.of(of.results());
        });
        RunInputs inputs = found.counting(best);
        List<String> choices = new ArrayList<>(inputs.submissions().notes());
        choices.removeAll(found.submissions().notes());
        tell.accept(choices);
        versions.keep(best);
        List<SubmissionPlan> plans = SubmissionPlan.of(inputs.submissions().list(), inputs.graders(), store, regrade);
        ResultSource.PlannedResults counted = source.of(plans, store, to.resolve("durations.csv"));
        List<String> ofCounted = new ArrayList<>(counted.remarks());
        ofCounted.removeAll(ofVersions);
        long known = plans.stream()
                .filter(plan -> plan.graders().isEmpty()
                        && !fresh.contains(plan.submission().file()))
                .count();
        return new ClassResults(
                inputs,
                plans,
                counted.results(),
                choices,
                new ClassRemarks(ofVersions, ofCounted),
                plans.size() - known);
    }

    /** The same as if everything was graded for this class, including results from other machines. */
    ClassResults asGraded() {
        return new ClassResults(inputs, plans, results, choices, remarks, plans.size());
    }
}
