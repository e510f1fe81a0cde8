package chainrule.cli;

import chainrule.assignment.SimilarIds;
import chainrule.grader.Grader;
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

    boolean isAskedFor() {
        return !students.isEmpty() || !exercises.isEmpty();
    }

    boolean has(Submission submission, Grader grader) {
        return isAskedFor()
                && (students.isEmpty() || students.contains(submission.student()))
                && (exercises.isEmpty() || exercises.contains(grader.exercise().id()));
    }
}
