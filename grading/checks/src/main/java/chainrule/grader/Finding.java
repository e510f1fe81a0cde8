package chainrule.grader;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong, in words and numbers.
 *
 * @param message for the student
 * @param misconception id of the known mistake that gives just these numbers
 * @param evidence inputs, expected, got and difference, of the first input that shows it
 */
public record Finding(String message, Optional<String> misconception, List<Evidence> evidence) {

    /** A named array or number, printed. */
    public record Evidence(String label, String value) {}

    static Finding unnamed(String message) {
        return new Finding(message, Optional.empty(), List.of());
    }
}
