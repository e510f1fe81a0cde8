package chainrule.exercises.gradientdescent;

/**
 * A parameter of the network that optimizers are tried on.
 *
 * @param symbol as messages write it, such as {@code W1}
 * @param name of the parameter itself, which two of them share, as in a network of two layers
 */
record ParameterSlot(String symbol, String name, int rows, int columns) {

    boolean hasShapeOf(ParameterSlot other) {
        return rows == other.rows && columns == other.columns;
    }

    String gradient(int t) {
        return "d" + symbol + " in step " + t;
    }
}
