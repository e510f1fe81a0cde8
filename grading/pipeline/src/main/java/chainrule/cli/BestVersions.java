package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.intake.NotebookVersions;
import chainrule.intake.Submissions.BestNotebook;
import chainrule.marks.NotebookChoice.Reason;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades all notebooks of students who handed in several for a lesson, and finds the ones with the most points.
 *
 * <p>Results of the first, second and further notebooks are kept in separate folders, so nothing is graded twice if a
 * student hands in another one.
 */
final class BestVersions {

    /**
     * Only this many of the latest notebooks of each student and lesson are graded; each has the time of a whole
     * notebook.
     */
    static final int MOST = 10;

    /** Grades notebooks and keeps their results. */
    interface Grading {

        /** @return one result for each plan, or empty if something would have to be graded first */
        Optional<List<SubmissionResult>> grade(List<SubmissionPlan> plans, ResultStore store) throws Exception;
    }

    private record GradedVersion(Path file, BigDecimal points) {}

    private final Path folder;
    private final RunInputs inputs;
    private final RegradeRequest regrade;
    private final ResultStore counted;

    /**
     * @param folder the folder for results of all versions
     * @param counted for results of the versions that count
     */
    BestVersions(Path folder, RunInputs inputs, RegradeRequest regrade, ResultStore counted) {
        this.folder = folder;
        this.inputs = inputs;
        this.regrade = regrade;
        this.counted = counted;
    }

    /** For each latest notebook, the best one. */
    Map<Submission, BestNotebook> of(Grading grading) throws Exception {
        Map<Submission, List<GradedVersion>> graded = new LinkedHashMap<>();
        for (int place = 0; place < MOST; place++) {
            ResultStore store = store(place);
            List<Submission> latest = new ArrayList<>();
            List<Submission> round = new ArrayList<>();
            for (Map.Entry<Submission, NotebookVersions> each :
                    inputs.submissions().versions().entrySet()) {
                List<Path> files = last(each.getValue());
                if (place < files.size()) {
                    latest.add(each.getKey());
                    round.add(version(each.getKey(), files.get(place)));
                }
            }
            if (round.isEmpty()) {
                break;
            }
            List<SubmissionPlan> plans = SubmissionPlan.of(round, inputs.graders(), store, regrade);
            Optional<List<SubmissionResult>> results = grading.grade(plans, store);
            if (results.isEmpty()) {
                return Map.of();
            }
            for (int i = 0; i < round.size(); i++) {
                graded.computeIfAbsent(latest.get(i), s -> new ArrayList<>())
                        .add(new GradedVersion(
                                round.get(i).file(), points(results.get().get(i), inputs.assignment())));
            }
        }
        Map<Submission, BestNotebook> best = new HashMap<>();
        graded.forEach((submission, versions) -> best.put(submission, best(versions)));
        return best;
    }

    /** Copies the results of these versions to the results that count, so nothing is graded twice. */
    void keep(Map<Submission, BestNotebook> best) throws IOException {
        for (Map.Entry<Submission, BestNotebook> each : best.entrySet()) {
            Path file = each.getValue().file();
            int place = last(inputs.submissions().versions().get(each.getKey())).indexOf(file);
            Submission version = version(each.getKey(), file);
            ResultStore.StoredResult stored = store(place).last(version).orElseThrow();
            counted.put(version, stored.result(), stored.gradedWith());
        }
    }

    private ResultStore store(int place) {
        return new ResultStore(folder.resolve("" + (place + 1)), counted.conditions());
    }

    private static List<Path> last(NotebookVersions versions) {
        List<Path> all = versions.files();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static Submission version(Submission latest, Path file) {
        return new Submission(latest.student(), latest.lesson(), file);
    }

    /** The points in the assignment's own scale, including bonus points. */
    private static BigDecimal points(SubmissionResult result, Assignment assignment) {
        StudentMarks marks = StudentMarks.of(List.of(result), assignment, Optional.empty(), Map.of())
                .get(0);
        return result.exercises().stream().map(marks::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BestNotebook best(List<GradedVersion> versions) {
        GradedVersion best = versions.get(0);
        for (GradedVersion each : versions) {
            best = each.points.compareTo(best.points) >= 0 ? each : best;
        }
        BigDecimal most = best.points;
        boolean alone =
                versions.stream().filter(v -> v.points.compareTo(most) == 0).count() == 1;
        return new BestNotebook(best.file, alone ? Reason.BEST : Reason.LAST_OF_THE_BEST);
    }
}
