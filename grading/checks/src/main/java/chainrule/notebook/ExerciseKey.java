package chainrule.notebook;

/**
 * The key by which an exercise's cell is found.
 *
 * @param id the name in the cell's metadata, such as {@code dense-backward}
 * @param lesson the name of the lesson's notebook without its ending
 * @param declares the name of the class or method that the exercise asks for
 */
public record ExerciseKey(String id, String lesson, String declares) {}
