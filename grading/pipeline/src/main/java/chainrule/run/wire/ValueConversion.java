package chainrule.run.wire;

import java.lang.invoke.MethodType;

/** Decides whether a received value fits a declared type. */
final class ValueConversion {

    private ValueConversion() {}

    /** @throws ProtocolException if it does not */
    static Object fit(Object value, Class<?> type) {
        if (type == void.class) {
            return null;
        }
        if (value == null ? type.isPrimitive() : !boxed(type).isInstance(value)) {
            throw new ProtocolException("a %s came where a %s belongs"
                    .formatted(value == null ? "null" : value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return value;
    }

    private static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        // Almost always; the general way takes a cold process longer than the rest of a message.
        return type == double.class
                ? Double.class
                : MethodType.methodType(type).wrap().returnType();
    }
}
