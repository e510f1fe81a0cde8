package chainrule.run.wire;

import java.lang.invoke.MethodType;

/** Whether a value that came over the wire can stand where a type is declared. */
final class ValueConversion {

    private ValueConversion() {}

    /** @throws ProtocolException where it cannot */
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
