package chainrule.subject;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * The types and static methods that a student declared, as loaded classes.
 *
 * @param name the name that the exercise asks to declare, such as {@code MyDense} or {@code relu}
 * @param types declared types, in the order of declaration
 * @param methods declared methods, in the order of declaration
 */
public record StudentCode(String name, List<Class<?>> types, List<Method> methods) {

    /** A single class, whatever its name. */
    public static StudentCode of(Class<?> type) {
        return new StudentCode(type.getSimpleName(), List.of(type), List.of());
    }

    /**
     * The class to create objects of: the one with the requested name or, without one, the only class that fits the
     * interface.
     *
     * @throws StudentMismatch if there is none
     */
    Class<?> typeFor(Class<?> as) {
        Optional<Class<?>> named = last(types.stream()
                .<Class<?>>map(t -> t)
                .filter(t -> t.getSimpleName().equals(name))
                .toList());
        if (named.isPresent()) {
            return named.get();
        }
        List<Class<?>> fitting = types.stream()
                .<Class<?>>map(t -> t)
                .filter(t -> !t.isInterface() && SignatureMatch.fits(t, as))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new StudentMismatch("There is no class %s; this cell declares %s.".formatted(name, typeNames()));
    }

    private String typeNames() {
        return types.isEmpty()
                ? "no class at all"
                : String.join(", ", types.stream().map(Class::getSimpleName).toList());
    }

    String methodNames() {
        return methods.isEmpty()
                ? "no method at all"
                : String.join(
                        ", ", methods.stream().map(Method::getName).distinct().toList());
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
