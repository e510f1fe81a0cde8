package chainrule.subject;

/**
 * The decimal numbers that an object of the student's holds, in its fields and in all that these lead to: arrays,
 * lists, parameters, objects of other classes. Rows of one array, and the same field of objects that stand in one
 * array, are one group.
 *
 * <p>It looks at them as they are when it is made. In grading it does so beside the student's code, which could lie here
 * as it could in every other answer.
 */
public interface HeldNumbers {

    /** Where each group is found, such as {@code W1}, {@code layers[0].W.value} or {@code neurons.w}. */
    String[] names();

    /** For each group of several rows of one length, that length; else 0. */
    int[] columns();

    /** A copy of one group, row by row. */
    double[] values(int group);

    /** Writes into one group what {@link #values} could have given. */
    void put(int group, double[] values);

    /** Simple names of the library's own classes of which there are objects among those that lead to numbers. */
    String[] ofTheLibrary();
}
