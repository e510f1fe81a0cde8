package chainrule.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that both sides have: only these are looked up by a name that came over the wire. */
final class Types {

    private static final Set<String> OTHERS = Set.of("java.lang.Runnable");

    private final ClassLoader loader;

    Types(ClassLoader loader) {
        this.loader = loader;
    }

    /** The interfaces of an object that the other side may know as well. */
    List<Class<?>> sharedInterfaces(Object object) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            collect(type, found);
        }
        List<Class<?>> shared = new ArrayList<>(found);
        shared.removeIf(type -> find(type.getName()) != type);
        return shared;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (found.add(each)) {
                collect(each, found);
            }
        }
    }

    /** The interface of that name, or null where there is none that may be used. */
    Class<?> interfaceNamed(String name) {
        Class<?> type = find(name);
        return type != null && type.isInterface() ? type : null;
    }

    /** The record of that name, or null where there is none that may be used. */
    Class<?> recordNamed(String name) {
        Class<?> type = find(name);
        return type != null && type.isRecord() ? type : null;
    }

    /** The constant of an enum that may be used, or null. */
    Object constant(String enumName, String constant) {
        Class<?> type = find(enumName);
        Object[] constants = type == null || !type.isEnum() ? new Object[0] : type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(each -> ((Enum<?>) each).name().equals(constant))
                .findFirst()
                .orElse(null);
    }

    private Class<?> find(String name) {
        boolean allowed =
                name.startsWith("chainrule.") || name.startsWith("java.util.function.") || OTHERS.contains(name);
        try {
            return allowed ? Class.forName(name, false, loader) : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    ClassLoader loader() {
        return loader;
    }
}
