package chainrule.cli;

import chainrule.grade.Submission;
import chainrule.grade.SubmissionResult;
import chainrule.grader.Grader;
import chainrule.report.GradedWith;
import chainrule.report.ResultStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has to do with one submission.
 *
 * @param lesson all graders of its lesson
 * @param graders those to run; none where the result is known
 * @param known a result that stays, whole or beside what is graded again
 * @param why it is graded; empty where the result is known
 */
record Plan(
        Submission submission,
        List<Grader> lesson,
        List<Grader> graders,
        Optional<ResultStore.Stored> known,
        String why) {

    /** One plan for each submission, in their order. */
    static List<Plan> of(List<Submission> submissions, List<Grader> graders, ResultStore store, Regrade regrade)
            throws IOException {
        List<Plan> plans = new ArrayList<>();
        for (Submission submission : submissions) {
            List<Grader> lesson = graders.stream()
                    .filter(g -> g.exercise().lesson().equals(submission.lesson()))
                    .toList();
            plans.add(of(submission, lesson, store, regrade));
        }
        return List.copyOf(plans);
    }

    private static Plan of(Submission submission, List<Grader> lesson, ResultStore store, Regrade regrade)
            throws IOException {
        Optional<ResultStore.Stored> same = store.sameNotebook(submission);
        if (same.isEmpty()) {
            String why = store.last(submission).isPresent() ? "the notebook changed" : "new";
            return new Plan(submission, lesson, lesson, Optional.empty(), why);
        }
        if (!regrade.isAskedFor()) {
            String why = GradedWith.difference(same.get().gradedWith(), store.conditions());
            return why.isEmpty()
                    ? new Plan(submission, lesson, List.of(), same, "")
                    : new Plan(submission, lesson, lesson, Optional.empty(), why);
        }
        List<Grader> again = lesson.stream()
                .filter(g -> regrade.has(submission, g) || !has(same.get().result(), g))
                .toList();
        Optional<ResultStore.Stored> stays = again.size() == lesson.size() ? Optional.empty() : same;
        return new Plan(submission, lesson, again, stays, again.isEmpty() ? "" : "asked for");
    }

    private static boolean has(SubmissionResult result, Grader grader) {
        return result.exercises().stream()
                .anyMatch(e -> e.exercise().equals(grader.exercise().id()));
    }

    /** The result where nothing is to be graded. */
    SubmissionResult knownResult() {
        SubmissionResult nothing = new SubmissionResult(submission.student(), submission.lesson(), List.of());
        return nothing.over(known.orElseThrow().result(), lesson);
    }
}
