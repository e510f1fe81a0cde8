package chainrule.marks;

import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.grader.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One notebook of one student.
 *
 * @param student the id under which it was handed in
 * @param lesson the lesson whose exercises were graded
 * @param exercises one for each exercise of the lesson, in their order
 * @param graders the version of the graders, or several if exercises were graded at different times
 */
public record SubmissionResult(String student, String lesson, List<ExerciseResult> exercises, String graders) {

    /** A result without the graders' version. */
    public SubmissionResult(String student, String lesson, List<ExerciseResult> exercises) {
        this(student, lesson, exercises, "");
    }

    /**
     * The result of a notebook that was not handed in, for which there may be marks given by hand.
     *
     * @param lesson the graders of one lesson
     */
    public static SubmissionResult notHandedIn(String student, List<Grader> lesson) {
        List<ExerciseResult> none =
                lesson.stream().map(g -> notHandedIn(g.exercise(), g.points())).toList();
        return new SubmissionResult(student, lesson.get(0).exercise().lesson(), none);
    }

    private static ExerciseResult notHandedIn(Exercise e, int max) {
        return new ExerciseResult(
                e.id(), e.title(), e.bonus(), Status.NOT_HANDED_IN, 0, max, "Not handed in.", List.of(), List.of());
    }

    /**
     * These exercises in the graders' order, with those that are missing here taken from before; both versions are
     * named.
     */
    public SubmissionResult over(SubmissionResult before, List<Grader> order) {
        List<ExerciseResult> merged = order.stream()
                .flatMap(g -> Stream.of(this, before)
                        .flatMap(r -> r.exercises.stream())
                        .filter(e -> e.exercise().equals(g.exercise().id()))
                        .limit(1))
                .toList();
        String versions = Stream.of(before.graders, graders)
                .flatMap(v -> Stream.of(v.split(" ")))
                .filter(v -> !v.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return new SubmissionResult(student, lesson, merged, merged.size() == exercises.size() ? graders : versions);
    }

    /** Whether the time was over for some of it. */
    public boolean lackedTime() {
        return exercises.stream().anyMatch(e -> e.status() == Status.TIMED_OUT || e.status() == Status.NOT_RUN);
    }

    /** The points reached. */
    public int points() {
        return exercises.stream().mapToInt(ExerciseResult::points).sum();
    }

    /** The maximum, without bonus. */
    public int max() {
        return exercises.stream()
                .filter(e -> !e.bonus())
                .mapToInt(ExerciseResult::max)
                .sum();
    }
}
