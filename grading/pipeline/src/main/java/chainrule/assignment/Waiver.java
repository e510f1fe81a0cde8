package chainrule.assignment;

import java.util.Set;

/**
 * Exercises that a student need not do; their points are removed from the maximum.
 *
 * @param exercises the exercises; if there are none, all of the assignment
 * @param reason for the instructor; may be empty
 */
public record Waiver(Addressee whom, Set<String> exercises, String reason) {

    boolean excuses(String exercise) {
        return exercises.isEmpty() || exercises.contains(exercise);
    }
}
