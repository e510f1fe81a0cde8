package chainrule.tensor.kernel;

/** Sizes that {@link Products}, {@link TransposedProducts} and {@link LongRows} choose their loops by; none changes a result. */
final class Blocks {

    /** Rows of B that stay in the cache while all rows of C go past; a multiple of 2 and of 3. */
    static final int DEPTH = 60;

    /** Rows of C of at least this length are taken three at a time, shorter ones four. */
    static final int LONG = 96;

    private Blocks() {}
}
