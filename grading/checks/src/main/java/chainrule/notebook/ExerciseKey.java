package chainrule.notebook;

/**
 * What an exercise's cell is found by.
 *
 * @param id as the cell's metadata name it, such as {@code dense-backward}
 * @param lesson name of the lesson's notebook without its ending
 * @param declares name of the class or method that the exercise asks for
 */
public record ExerciseKey(String id, String lesson, String declares) {}
