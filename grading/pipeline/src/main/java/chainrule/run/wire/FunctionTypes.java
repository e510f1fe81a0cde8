package chainrule.run.wire;

import java.util.Arrays;
import java.util.List;

/** The types that a lambda may have, whatever the signatures say: Java's own functional interfaces. */
final class FunctionTypes {

    private static final String NAMES = """
            BiConsumer BiFunction BinaryOperator BiPredicate BooleanSupplier Consumer
            DoubleBinaryOperator DoubleConsumer DoubleFunction DoublePredicate DoubleSupplier
            DoubleToIntFunction DoubleToLongFunction DoubleUnaryOperator Function
            IntBinaryOperator IntConsumer IntFunction IntPredicate IntSupplier
            IntToDoubleFunction IntToLongFunction IntUnaryOperator
            LongBinaryOperator LongConsumer LongFunction LongPredicate LongSupplier
            LongToDoubleFunction LongToIntFunction LongUnaryOperator
            ObjDoubleConsumer ObjIntConsumer ObjLongConsumer Predicate Supplier
            ToDoubleBiFunction ToDoubleFunction ToIntBiFunction ToIntFunction
            ToLongBiFunction ToLongFunction UnaryOperator
            """;

    private FunctionTypes() {}

    static List<Class<?>> all() {
        return Arrays.stream(NAMES.strip().split("\\s+"))
                .<Class<?>>map(FunctionTypes::named)
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("java.util.function." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Java has no functional interface " + name, e);
        }
    }
}
