package chainrule.grader;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong, in words and numbers.
 *
 * @param message for the student
 * @param misconception the id of the known mistake that gives exactly these numbers
 * @param evidence inputs, expected, got and difference, of the first input that shows it
 */
public record Finding(String message, Optional<String> misconception, List<Evidence> evidence) {

    /** Says that a check was lost because of the grader's fault, not the student's. */
    public static final String GRADER_FAILED =
            "This check could not be completed: the grader itself failed. Please tell your instructor.";

    /** A named array or number, printed. */
    public record Evidence(String label, String value) {}

    static Finding unnamed(String message) {
        return new Finding(message, Optional.empty(), List.of());
    }
}
