package chainrule.subject;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether arguments and results of one method fit another; numbers convert where nothing is lost in meaning. */
final class Fit {

    private Fit() {}

    /** Whether {@code type} has every abstract method of the interface {@code as}, implemented or merely alike. */
    static boolean fits(Class<?> type, Class<?> as) {
        return as.isAssignableFrom(type)
                || Arrays.stream(as.getMethods())
                        .filter(m -> Modifier.isAbstract(m.getModifiers()))
                        .allMatch(m -> methodLike(type, m).isPresent());
    }

    /** The method of {@code type} that stands for {@code asked}: same name, parameters that take the same arguments. */
    static Optional<Method> methodLike(Class<?> type, Method asked) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Method m : c.getDeclaredMethods()) {
                if (!m.isBridge() && m.getName().equals(asked.getName()) && sameParameters(m, asked)) {
                    return Optional.of(m);
                }
            }
        }
        return Optional.empty();
    }

    static boolean sameParameters(Executable m, Executable asked) {
        Class<?>[] have = m.getParameterTypes();
        Class<?>[] want = asked.getParameterTypes();
        if (have.length != want.length) {
            return false;
        }
        for (int i = 0; i < have.length; i++) {
            if (!takes(have[i], want[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean takes(Executable m, Object[] arguments) {
        Class<?>[] have = m.getParameterTypes();
        if (have.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < have.length; i++) {
            if (arguments[i] == null ? have[i].isPrimitive() : !takes(have[i], arguments[i].getClass())) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> parameter, Class<?> argument) {
        Class<?> p = boxed(parameter);
        Class<?> a = boxed(argument);
        return p.isAssignableFrom(a) || (Number.class.isAssignableFrom(a) && p == Double.class);
    }

    /** A result or argument as {@code type}: numbers become the asked kind of number, the rest must be one already. */
    static Object convert(Object value, Class<?> type, String what) {
        Class<?> t = boxed(type);
        if (type == void.class || value == null && !type.isPrimitive() || t.isInstance(value)) {
            return value;
        }
        if (value instanceof Number n && t == Double.class) {
            return n.doubleValue();
        }
        String came = value == null ? "nothing" : value.getClass().getSimpleName();
        throw new StudentMismatch("%s must be a %s, got a %s.".formatted(what, type.getSimpleName(), came));
    }

    static String parameters(Executable m) {
        return Arrays.stream(m.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
