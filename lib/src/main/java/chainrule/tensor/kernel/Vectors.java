package chainrule.tensor.kernel;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides when {@link VectorLoops} take over from the plain loops: once the JIT has compiled them.
 *
 * <p>Before that, they would be twenty times slower instead of twice as fast. So after some products, a separate thread
 * runs both on small arrays, which also makes the JIT compile them, until the vectors win and give the same bits. If
 * Java was started without the module, or the vectors never win, the plain loops stay.
 */
final class Vectors {

    /** After this many products, a program counts as one that trains; each 2¹⁸ multiplications count as one more. */
    private static final int PATIENCE = 500;

    private static final int ONE_MORE = 1 << 18;

    /** Below these sizes, copying a panel of B costs more than the vectors gain. */
    private static final int FEW_ROWS = 8;

    private static final int SHALLOW = 16;
    private static final int NARROW = 8;

    private static final String MODULE = "jdk.incubator.vector";
    private static final String LOOPS = "chainrule.tensor.vector.VectorApiLoops";

    /** Only compiled loops win this many races in a row. */
    private static final int WINS = 5;

    private static final long LIMIT = 60_000_000_000L;

    private static final AtomicInteger WAITING = new AtomicInteger(exist() ? PATIENCE : 0);

    private static volatile VectorLoops ready;
    private static volatile boolean lost;

    private Vectors() {}

    private static boolean exist() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** The loops that have taken over, or null if none have. */
    static VectorLoops ready(long multiplications) {
        VectorLoops now = ready;
        if (now == null && WAITING.get() > 0 && isOver(1 + (int) (multiplications / ONE_MORE))) {
            Thread thread = new Thread(Vectors::race, "chainrule-vectors");
            thread.setDaemon(true);
            thread.start();
        }
        return now;
    }

    /** Whether the wait is over after the given number of products. */
    private static boolean isOver(int products) {
        int before = WAITING.getAndAdd(-products);
        return before > 0 && before <= products;
    }

    /**
     * Computes rows top … bottom − 1 and columns left … right − 1 of C.
     *
     * @return whether it was done; false until the vectors have taken over, and where they would not be faster
     */
    static boolean multiply(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right) {
        int depth = transposed.depth(a);
        if (!gain(bottom - top, depth, right - left)) {
            return false;
        }
        VectorLoops loops = ready((long) (bottom - top) * depth * (right - left));
        if (loops == null) {
            return false;
        }
        loops.multiply(a, transposed, b, c, top, bottom, left, right);
        return true;
    }

    private static boolean gain(int rows, int depth, int columns) {
        return rows >= FEW_ROWS && depth >= SHALLOW && columns >= NARROW;
    }

    /** Whether they have taken over products of this size. */
    static boolean compute(int rows, int depth, int columns) {
        return ready != null && gain(rows, depth, columns);
    }

    /** Loads the loops and lets them take over from now on; for tests, which cannot wait. */
    static VectorLoops takeOver() {
        ready = load();
        return ready;
    }

    private static VectorLoops load() {
        try {
            return (VectorLoops) Class.forName(LOOPS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(LOOPS + " cannot be loaded although Java has the module " + MODULE, e);
        }
    }

    private static void race() {
        VectorLoops loops = load();
        Race race = new Race(new Random(1));
        long end = System.nanoTime() + LIMIT;
        int wins = 0;
        while (wins < WINS && System.nanoTime() < end) {
            wins = race.isWonBy(loops) ? wins + 1 : 0;
        }
        if (wins == WINS) {
            ready = loops;
        } else {
            lost = true;
        }
    }

    /** Whether they were tried and never won. */
    static boolean haveLost() {
        return lost;
    }
}
