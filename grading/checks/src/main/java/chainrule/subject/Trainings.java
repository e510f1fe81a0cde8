package chainrule.subject;

import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The trainings of one exercise's networks, each with a time limit of its own.
 *
 * <p>What did not end on some rows is not tried again on as many or more: whoever waits for an endless loop waits once.
 */
public final class Trainings {

    /** So many rows more have the limit once more. */
    private static final int ROWS = 500;

    private int tooMany = Integer.MAX_VALUE;
    private StudentTimeout why;

    /** @param begin is told, before the work begins, how many limits it may take */
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
