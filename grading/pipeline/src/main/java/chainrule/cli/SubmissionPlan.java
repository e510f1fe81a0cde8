package chainrule.cli;

import chainrule.grader.Grader;
import chainrule.marks.GradingBasis;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has to do with one submission.
 *
 * @param lesson all graders of its lesson
 * @param graders those to run; none if the result is known
 * @param known a result that stays, as a whole or beside what is graded again
 * @param why the reason for grading it; empty if the result is known
 */
record SubmissionPlan(
        Submission submission,
        List<Grader> lesson,
        List<Grader> graders,
        Optional<ResultStore.StoredResult> known,
        String why) {

    /** One plan for each submission, in their order. */
    static List<SubmissionPlan> of(
            List<Submission> submissions, List<Grader> graders, ResultStore store, RegradeRequest regrade)
            throws IOException {
        List<SubmissionPlan> plans = new ArrayList<>();
        for (Submission submission : submissions) {
            List<Grader> lesson = graders.stream()
                    .filter(g -> g.exercise().lesson().equals(submission.lesson()))
                    .toList();
            plans.add(of(submission, lesson, store, regrade));
        }
        return List.copyOf(plans);
    }

    private static SubmissionPlan of(
            Submission submission, List<Grader> lesson, ResultStore store, RegradeRequest regrade) throws IOException {
        Optional<ResultStore.StoredResult> same = store.sameNotebook(submission);
        if (same.isEmpty()) {
            String why = store.last(submission).isPresent() ? "the notebook changed" : "new";
            return new SubmissionPlan(submission, lesson, lesson, Optional.empty(), why);
        }
        if (!regrade.isAskedFor()) {
            String why = GradingBasis.difference(same.get().gradedWith(), store.conditions());
            return why.isEmpty()
                    ? new SubmissionPlan(submission, lesson, List.of(), same, "")
                    : new SubmissionPlan(submission, lesson, lesson, Optional.empty(), why);
        }
        List<Grader> again = lesson.stream()
                .filter(g -> regrade.has(submission, g) || !has(same.get().result(), g))
                .toList();
        Optional<ResultStore.StoredResult> stays = again.size() == lesson.size() ? Optional.empty() : same;
        return new SubmissionPlan(submission, lesson, again, stays, again.isEmpty() ? "" : "asked for");
    }

    private static boolean has(SubmissionResult result, Grader grader) {
        return result.exercises().stream()
                .anyMatch(e -> e.exercise().equals(grader.exercise().id()));
    }

    /** The result if nothing has to be graded. */
    SubmissionResult knownResult() {
        SubmissionResult nothing = new SubmissionResult(submission.student(), submission.lesson(), List.of());
        return nothing.over(known.orElseThrow().result(), lesson);
    }
}
