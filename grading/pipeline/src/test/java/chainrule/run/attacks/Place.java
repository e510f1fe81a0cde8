package chainrule.run.attacks;

import java.util.List;

/** Where in a right answer an attack stands; the code of the attack itself is a class beside the answer. */
public enum Place {
    /** At the beginning of the method that is called first. */
    FIRST(Exercises.ALL),
    /** At the beginning of the other method. */
    SECOND(Exercises.CLASSES),
    /** Where an object of the class is made. */
    CONSTRUCTOR(Exercises.CLASSES),
    /** Where the class is initialised. */
    STATIC(Exercises.CLASSES),
    /** A statement of the cell. */
    BESIDE(Exercises.ALL),
    /** In place of what forward returns. */
    ANSWER(Exercises.LAYERS),
    /** In place of what backward returns. */
    SECOND_ANSWER(Exercises.LAYERS),
    /** After forward, with what it returns. */
    AFTERWARDS(Exercises.LAYERS),
    /** In place of the number that a loss returns. */
    NUMBER(Exercises.LOSSES),
    /** In place of the list of parameters. */
    PARAMETERS(List.of("dense-backward")),
    /** Before a method of the grader is called back. */
    CALLBACK(List.of("numerical-gradient")),
    /** The whole text of the cell. */
    CELL(Exercises.LAYERS);

    private final List<String> exercises;

    Place(List<String> exercises) {
        this.exercises = exercises;
    }

    /** The exercises that have such a place. */
    public List<String> exercises() {
        return exercises;
    }
}
