package chainrule.tensor.kernel;

import java.util.function.Supplier;

/**
 * How many threads share a large product or update: one, except within {@link #share}.
 *
 * <p>Each thread computes other rows of the result, and none a part of a sum: so the bits do not depend on the number.
 */
public final class Threads {

    /** Multiplications below which waking another thread costs more than it gains. */
    static final long SMALL = 1 << 21;

    /** Entries below which that is so where each of them takes a step or two. */
    static final long FEW = 1 << 15;

    private static final ThreadLocal<Pool> POOL = new ThreadLocal<>();

    private Threads() {}

    /** Some rows of a result. */
    public interface Rows {
        void compute(int from, int to);
    }

    private record Pool(int count, Workers workers, ProductRows product) {}

    /**
     * Does some work on this thread, sharing its large products among so many threads; when it returns, they are gone.
     *
     * @param count this thread included
     * @return what the work returned
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public static <T> T share(int count, Supplier<T> work) {
        if (count < 1) {
            throw new IllegalArgumentException("a product needs at least 1 thread, got " + count);
        }
        Pool before = POOL.get();
        Pool pool = count == 1 ? null : new Pool(count, new Workers(count), new ProductRows());
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

    /** Whether a product of so many multiplications is shared; if not, it takes {@link Rows} nowhere. */
    static boolean shares(long multiplications) {
        return multiplications >= SMALL && count() > 1;
    }

    /**
     * Computes all rows of a result that takes little more than to read and write its entries.
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

    /** Computes all rows: the first part on this thread, which then waits for the others. */
    static void split(int rows, Rows work) {
        POOL.get().workers.compute(rows, work);
    }

    /** C = AB or AᵀB by the threads that share this thread's products. */
    static void multiply(double[][] a, boolean transposed, double[][] b, double[][] c) {
        Pool now = POOL.get();
        now.workers.compute(c.length, now.product.of(a, transposed, b, c));
    }

    /** A product whose rows are computed by several threads; one object for all of them, so that none is allocated. */
    private static final class ProductRows implements Rows {

        private double[][] a;
        private double[][] b;
        private double[][] c;
        private boolean transposed;

        Rows of(double[][] a, boolean transposed, double[][] b, double[][] c) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.transposed = transposed;
            return this;
        }

        @Override
        public void compute(int from, int to) {
            if (transposed) {
                TransposedProducts.rows(a, b, c, from, to);
            } else {
                Products.rows(a, b, c, from, to);
            }
        }
    }
}
