package chainrule.tensor.kernel;

/**
 * Sizes by which {@link Products} choose between {@link LongRows}, {@link ShortRows} and {@link ShortTransposedRows};
 * none of them changes a result.
 */
final class Blocks {

    /** Rows of B that stay in the cache while all rows of C are computed; a multiple of 2 and of 3. */
    static final int DEPTH = 78;

    /** Rows of C with at least this length are computed three at a time, shorter ones four at a time. */
    static final int LONG = 96;

    private Blocks() {}
}
