package chainrule.tensor;

/** Aᵀ in blocks, so that the columns written stay in the cache. */
final class Transposes {

    private static final int BLOCK = 16;

    private Transposes() {}

    static void transpose(double[][] a, double[][] into) {
        int columns = a[0].length;
        for (int top = 0; top < a.length; top += BLOCK) {
            int bottom = Math.min(top + BLOCK, a.length);
            for (int left = 0; left < columns; left += BLOCK) {
                block(a, into, top, bottom, left, Math.min(left + BLOCK, columns));
            }
        }
    }

    private static void block(double[][] a, double[][] into, int top, int bottom, int left, int right) {
        for (int j = left; j < right; j++) {
            double[] row = into[j];
            for (int i = top; i < bottom; i++) {
                row[i] = a[i][j];
            }
        }
    }
}
