package chainrule.grade;

import java.util.List;

/**
 * One notebook of one student.
 *
 * @param student the id under which it was handed in
 * @param lesson whose exercises were graded
 * @param exercises one for each exercise of the lesson, in their order
 */
public record SubmissionResult(String student, String lesson, List<ExerciseResult> exercises) {

    /** Points reached. */
    public int points() {
        return exercises.stream().mapToInt(ExerciseResult::points).sum();
    }

    /** Points to be had, without bonus. */
    public int max() {
        return exercises.stream()
                .filter(e -> !e.bonus())
                .mapToInt(ExerciseResult::max)
                .sum();
    }
}
