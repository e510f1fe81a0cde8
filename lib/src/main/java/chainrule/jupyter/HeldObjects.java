package chainrule.jupyter;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for objects of a class in a value and in what it holds: in arrays, collections, and fields of our own classes
 * and of classes from cells.
 */
final class HeldObjects {

    /**
     * Deep enough for a map of players, each with a network that has layers, and shallow enough that nobody notices the
     * search.
     */
    private static final int DEPTH = 6;

    private static final int MOST = 10_000;

    private final Predicate<Class<?>> wanted;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private HeldObjects(Predicate<Class<?>> wanted) {
        this.wanted = wanted;
    }

    static boolean areIn(Object value, Predicate<Class<?>> wanted) {
        return new HeldObjects(wanted).find(value, DEPTH);
    }

    private boolean find(Object value, int depth) {
        if (value == null || depth < 0 || seen.size() > MOST || !seen.add(value)) {
            return false;
        }
        Class<?> type = value.getClass();
        if (wanted.test(type)) {
            return true;
        }
        if (value instanceof Object[] many) {
            return !innermost(type).isPrimitive() && any(Arrays.asList(many), depth);
        }
        if (value instanceof Map<?, ?> map && isJava(type)) {
            return any(map.values(), depth);
        }
        if (value instanceof Collection<?> many && isJava(type)) {
            return any(many, depth);
        }
        if (value instanceof Optional<?> one) {
            return one.isPresent() && find(one.get(), depth - 1);
        }
        return !isJava(type) && (type.getName().startsWith("chainrule.") || isOfCell(type)) && inFields(value, depth);
    }

    private boolean any(Collection<?> many, int depth) {
        return many.stream().anyMatch(one -> find(one, depth - 1));
    }

    private boolean inFields(Object value, int depth) {
        for (Class<?> c = value.getClass(); c != null && !isJava(c); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !innermost(field.getType()).isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        if (find(field.get(value), depth - 1)) {
                            return true;
                        }
                    } catch (ReflectiveOperationException | RuntimeException e) {
                        continue; // What cannot be looked into is not named.
                    }
                }
            }
        }
        return false;
    }

    private static Class<?> innermost(Class<?> type) {
        return type.isArray() ? innermost(type.getComponentType()) : type;
    }

    private static boolean isJava(Class<?> type) {
        return type.getName().startsWith("java.") || type.getName().startsWith("jdk.");
    }

    private static boolean isOfCell(Class<?> type) {
        return type.getName().startsWith("REPL.");
    }
}
