package chainrule.tensor.kernel;

import java.util.function.Supplier;

/**
 * How many threads share a large product or update: one, except within {@link #share}.
 *
 * <p>Each thread computes different rows of the result, and no two share a sum, so the bits do not depend on the number
 * of threads.
 */
public final class Threads {

    /** With fewer multiplications, waking another thread costs more than it gains. */
    static final long SMALL = 1 << 21;

    /** With fewer entries, the same is true for results that take one or two operations for each entry. */
    static final long FEW = 1 << 15;

    private static final ThreadLocal<Pool> POOL = new ThreadLocal<>();

    private Threads() {}

    /** Some rows of a result. */
    public interface Rows {
        void compute(int from, int to);
    }

    private record Pool(int count, Workers workers, ProductParts product) {}

    /**
     * Does some work on this thread and shares its large products among the given number of threads, which have ended
     * when it returns.
     *
     * @param count the number of threads, including this one
     * @return what the work returned
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public static <T> T share(int count, Supplier<T> work) {
        if (count < 1) {
            throw new IllegalArgumentException("a product needs at least 1 thread, got " + count);
        }
        Pool before = POOL.get();
        Pool pool = count == 1 ? null : new Pool(count, new Workers(count), new ProductParts());
        POOL.set(pool);
        try {
            return work.get();
        } finally {
            POOL.set(before);
            if (pool != null) {
                pool.workers.end();
            }
        }
    }

    /** How many threads share a large product of this thread. */
    public static int count() {
        Pool now = POOL.get();
        return now == null ? 1 : now.count;
    }

    /** Whether a product with so many multiplications is shared; if it is not, no {@link Rows} object is needed. */
    static boolean shares(long multiplications) {
        return multiplications >= SMALL && count() > 1;
    }

    /**
     * Computes all rows of a result that needs little more than reading and writing its entries.
     *
     * @param columns entries in a row
     */
    public static void compute(int rows, int columns, Rows work) {
        if ((long) rows * columns >= FEW && count() > 1) {
            split(rows, work);
        } else {
            work.compute(0, rows);
        }
    }

    /** Computes all rows: the first part on this thread, which then waits for the other threads. */
    static void split(int rows, Rows work) {
        POOL.get().workers.compute(rows, work);
    }

    /** Computes a product with the threads that share this thread's products. */
    static void multiply(double[][] a, Transposed transposed, double[][] b, double[][] c) {
        Pool now = POOL.get();
        ProductParts product = now.product;
        product.a = a;
        product.transposed = transposed;
        product.b = b;
        product.c = c;
        product.byColumns = c[0].length >= now.count * Blocks.LONG;
        now.workers.compute(product.byColumns ? c[0].length : c.length, product);
    }

    /**
     * A product whose parts are computed by several threads; all products share one object, so nothing is allocated.
     *
     * <p>If rows are long, each thread computes some columns: it then copies only these columns of B.
     */
    private static final class ProductParts implements Rows {

        private double[][] a;
        private double[][] b;
        private double[][] c;
        private Transposed transposed;
        private boolean byColumns;

        @Override
        public void compute(int from, int to) {
            if (byColumns) {
                Products.part(a, transposed, b, c, 0, c.length, from, to);
            } else {
                Products.part(a, transposed, b, c, from, to, 0, c[0].length);
            }
        }
    }
}
