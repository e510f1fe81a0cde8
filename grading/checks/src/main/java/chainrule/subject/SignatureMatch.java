package chainrule.subject;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides whether arguments and results of one method fit another; numbers are converted if nothing is lost in meaning.
 */
final class SignatureMatch {

    /** The methods by interface, kept with the class, because reflection takes longer than most of the calls. */
    private static final ClassValue<Map<Class<?>, Map<Method, Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<Class<?>, Map<Method, Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private SignatureMatch() {}

    /**
     * Whether {@code type} has every abstract method of the interface {@code as}, whether or not it implements that
     * interface.
     */
    static boolean fits(Class<?> type, Class<?> as) {
        return as.isAssignableFrom(type) || missing(type, as).isEmpty();
    }

    /** The first abstract method of {@code as} for which {@code type} has none. */
    static Optional<Method> missing(Class<?> type, Class<?> as) {
        Map<Method, Method> have = methods(type, as);
        return Arrays.stream(as.getMethods())
                .filter(m -> Modifier.isAbstract(m.getModifiers()) && !have.containsKey(m))
                .findFirst();
    }

    /**
     * The methods of {@code type} that correspond to those of {@code as}: the same name, and parameters that accept the
     * same arguments.
     */
    static Map<Method, Method> methods(Class<?> type, Class<?> as) {
        return METHODS.get(type).computeIfAbsent(as, a -> {
            Map<Method, Method> found = new HashMap<>();
            for (Method asked : a.getMethods()) {
                methodLike(type, asked).ifPresent(own -> found.put(asked, own));
            }
            return Map.copyOf(found);
        });
    }

    private static Optional<Method> methodLike(Class<?> type, Method asked) {
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

    /**
     * A result or argument as {@code type}: numbers become the requested kind of number, and everything else must have
     * the type already.
     *
     * @param what names the value for a message
     */
    static Object convert(Object value, Class<?> type, Supplier<String> what) {
        Class<?> t = boxed(type);
        if (type == void.class || value == null && !type.isPrimitive() || t.isInstance(value)) {
            return value;
        }
        if (value instanceof Number n && t == Double.class) {
            return n.doubleValue();
        }
        String came = value == null ? "nothing" : value.getClass().getSimpleName();
        throw new StudentMismatch("%s must be a %s, got a %s.".formatted(what.get(), type.getSimpleName(), came));
    }

    static String parameters(Executable m) {
        return Arrays.stream(m.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A type as students write it: an argument that is a number is in a box, and a list has some class. */
    static String written(Class<?> type) {
        if (List.class.isAssignableFrom(type)) {
            return "List";
        }
        return MethodType.methodType(type).unwrap().returnType().getSimpleName();
    }

    private static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        // Almost always; the general way is slow in a process that has just started.
        return type == double.class
                ? Double.class
                : MethodType.methodType(type).wrap().returnType();
    }
}
