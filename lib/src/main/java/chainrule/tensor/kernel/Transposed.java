package chainrule.tensor.kernel;

/** Which factor of a product is read down its columns: none in C = AB, the left one in AᵀB, the right one in ABᵀ. */
public enum Transposed {
    NONE,
    LEFT,
    RIGHT;

    /** The number of terms in the sum of each entry. */
    public int depth(double[][] a) {
        return this == LEFT ? a.length : a[0].length;
    }
}
