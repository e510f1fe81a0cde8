package chainrule.cli;

import chainrule.assignment.SimilarIds;
import chainrule.grader.Grader;
import chainrule.marks.GradingBasis;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to grade again because the instructor asks for it, while all other results stay as they are; if it is empty,
 * only what changed is graded, as always.
 *
 * @param students ids; empty for all, if there are exercises
 * @param exercises ids; empty for all, if there are students
 */
record RegradeRequest(Set<String> students, Set<String> exercises) {

    /** Refuses names that do not exist. */
    static RegradeRequest of(
            List<String> students, List<String> exercises, List<Submission> submissions, List<Grader> graders)
            throws IOException {
        known("student", students, submissions.stream().map(Submission::student).collect(Collectors.toSet()));
        known(
                "exercise",
                exercises,
                graders.stream().map(g -> g.exercise().id()).collect(Collectors.toSet()));
        return new RegradeRequest(Set.copyOf(students), Set.copyOf(exercises));
    }

    private static void known(String what, List<String> asked, Set<String> known) throws IOException {
        SimilarIds like = new SimilarIds(known);
        for (String each : asked) {
            if (!known.contains(each)) {
                throw new IOException("--only-%s %s: there is none of that name%s"
                        .formatted(
                                what,
                                each,
                                like.of(each)
                                        .map(id -> "; is %s meant?".formatted(id))
                                        .orElse("; there are: " + String.join(", ", new TreeSet<>(known)))));
            }
        }
    }

    /**
     * Refuses other settings than those of the results that stay, because marks of both could not be compared.
     *
     * @param store has the earlier results, and the settings of this run
     */
    void requireSameSettings(List<Submission> submissions, List<Grader> graders, ResultStore store) throws IOException {
        if (!isAskedFor()) {
            return;
        }
        for (Submission submission : submissions) {
            boolean whole = graders.stream()
                    .filter(g -> g.exercise().lesson().equals(submission.lesson()))
                    .allMatch(g -> has(submission, g));
            String other = store.last(submission)
                    .map(last -> GradingBasis.differenceOfSettings(last.gradedWith(), store.conditions()))
                    .orElse("");
            if (!whole && !other.isEmpty()) {
                throw new IOException(
                        ("--only-student and --only-exercise keep all other results, so they need the settings of the"
                                        + " last run. These settings differ, for example from those of %s, %s: %s. Use"
                                        + " the settings of the last run, or grade everything again, without these"
                                        + " options. Nothing was graded.")
                                .formatted(submission.student(), submission.lesson(), other));
            }
        }
    }

    boolean isAskedFor() {
        return !students.isEmpty() || !exercises.isEmpty();
    }

    boolean has(Submission submission, Grader grader) {
        return isAskedFor()
                && (students.isEmpty() || students.contains(submission.student()))
                && (exercises.isEmpty() || exercises.contains(grader.exercise().id()));
    }
}
