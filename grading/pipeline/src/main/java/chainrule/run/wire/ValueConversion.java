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
        Class<?> wanted =
                type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
        if (value == null ? type.isPrimitive() : !wanted.isInstance(value)) {
            throw new ProtocolException("a %s came where a %s belongs"
                    .formatted(value == null ? "null" : value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return value;
    }
}
