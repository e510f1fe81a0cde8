package chainrule.exercises.gradientdescent;

/**
 * A parameter of the network with which optimizers are tested.
 *
 * @param symbol its name in messages, such as {@code W1}
 * @param name of the parameter itself, which two parameters share, as in a network of two layers
 */
record ParameterSlot(String symbol, String name, int rows, int columns) {

    boolean hasShapeOf(ParameterSlot other) {
        return rows == other.rows && columns == other.columns;
    }

    String gradient(int t) {
        return "d" + symbol + " in step " + t;
    }
}
