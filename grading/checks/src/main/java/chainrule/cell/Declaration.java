package chainrule.cell;

/**
 * A type or method that the cells declare.
 *
 * @param name as the student wrote it
 * @param kind type or method
 * @param className binary name of the compiled type, or of the class that holds the method as a static one
 * @param inExercise whether it is in the exercise's own cell
 */
public record Declaration(String name, Kind kind, String className, boolean inExercise) {

    /** The kind of a declaration. */
    public enum Kind {
        TYPE,
        METHOD
    }
}
