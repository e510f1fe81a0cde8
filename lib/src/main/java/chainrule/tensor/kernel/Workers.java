package chainrule.tensor.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that compute parts of one result after another and stay awake for a moment between them.
 *
 * <p>A training step has a dozen results to share, a few millionths of a second apart, and waking a sleeping thread
 * takes longer than that. Nothing is allocated for a result.
 */
final class Workers {

    /** How often a thread looks for work, or for its end, before it lets others have its processor. */
    private static final int LOOKS = 5_000;

    private final Thread[] helpers;
    private final AtomicInteger busy = new AtomicInteger();
    private Threads.Rows work;
    private int rows;
    private int parts;
    private volatile int turn;
    private volatile boolean over;
    private volatile Throwable failure;

    /** @param count the number of threads, including the calling one; the others start with the first result */
    Workers(int count) {
        helpers = new Thread[count - 1];
    }

    /** Computes all rows: the first part on this thread, which then waits for the other threads. */
    void compute(int rows, Threads.Rows work) {
        this.work = work;
        this.rows = rows;
        parts = Math.min(helpers.length + 1, rows);
        failure = null;
        busy.set(helpers.length);
        wake();
        try {
            work.compute(0, rows / parts);
        } finally {
            awaitOthers();
        }
        if (failure != null) {
            throw new IllegalStateException("a part of the result failed on another thread: " + failure, failure);
        }
    }

    private void wake() {
        turn++;
        for (int p = 0; p < helpers.length; p++) {
            if (helpers[p] == null) {
                int part = p + 1;
                helpers[p] = new Thread(() -> help(part), "chainrule-product");
                // A notebook's kernel or a program ends without asking it.
                helpers[p].setDaemon(true);
                helpers[p].start();
            } else {
                LockSupport.unpark(helpers[p]);
            }
        }
    }

    private void awaitOthers() {
        for (int looks = 0; busy.get() > 0; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void help(int part) {
        for (int seen = 0; awaitTurn(seen); seen++) {
            try {
                if (part < parts) {
                    work.compute((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts));
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                busy.decrementAndGet();
            }
        }
    }

    /** Returns false when there will be no more work. */
    private boolean awaitTurn(int seen) {
        for (int looks = 0; turn == seen && !over; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
        return turn != seen;
    }

    /** Lets the threads end. */
    void end() {
        over = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
