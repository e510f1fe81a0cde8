package chainrule.subject;

/**
 * The decimal numbers that a student's object holds, in its fields and in everything that these lead to: arrays, lists,
 * parameters and objects of other classes. Rows of one array, and the same field of objects in one array, form a group.
 *
 * <p>The numbers are those at the time when it is made. In grading, it runs beside the student's code, which could
 * forge these numbers like any other answer.
 */
public interface HeldNumbers {

    /** The place of each group, such as {@code W1}, {@code layers[0].W.value} or {@code neurons.w}. */
    String[] names();

    /** For each group, the length of its rows if it has several of the same length; otherwise 0. */
    int[] columns();

    /** A copy of one group, row by row. */
    double[] values(int group);

    /** Writes numbers in the form of {@link #values} into one group. */
    void put(int group, double[] values);

    /** The simple names of the library's own classes among the objects that lead to numbers. */
    String[] ofTheLibrary();
}
