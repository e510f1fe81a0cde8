package chainrule.assignment;

import java.util.Set;

/**
 * Exercises that need not be done: their points are taken out of what there is to be had.
 *
 * @param exercises none: all of the assignment
 * @param reason for the instructor; may be empty
 */
public record Waiver(Addressee whom, Set<String> exercises, String reason) {

    boolean excuses(String exercise) {
        return exercises.isEmpty() || exercises.contains(exercise);
    }
}
