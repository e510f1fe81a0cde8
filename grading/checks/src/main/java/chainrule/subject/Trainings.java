package chainrule.subject;

import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The trainings of one exercise's networks, each with its own time limit.
 *
 * <p>A training that did not end on some rows is not tried again on as many or more, so an endless loop makes you wait
 * only once.
 */
public final class Trainings {

    /** For each further group of this many rows, the limit is given once more. */
    private static final int ROWS = 500;

    private int tooMany = Integer.MAX_VALUE;
    private StudentTimeout why;

    /** @param begin receives, before the work begins, how many limits it may take */
    public <T> T run(int rows, IntConsumer begin, Supplier<T> work) {
        if (rows >= tooMany) {
            throw why;
        }
        begin.accept(1 + rows / ROWS);
        try {
            return work.get();
        } catch (StudentTimeout e) {
            tooMany = rows;
            why = e;
            throw e;
        }
    }
}
