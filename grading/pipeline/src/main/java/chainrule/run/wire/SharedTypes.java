package chainrule.run.wire;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types that both sides have: only these are looked up by a name that came over the wire.
 *
 * <p>What was looked up once is kept: reflection is most of a message's cost while a process is young.
 */
final class SharedTypes {

    private static final Set<String> OTHERS = Set.of("java.lang.Runnable");

    private final ClassLoader loader;
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> shared = new HashMap<>();
    private final Map<List<Class<?>>, Map<String, Method>> methods = new HashMap<>();
    private final Map<Method, String> signatures = new HashMap<>();

    SharedTypes(ClassLoader loader) {
        this.loader = loader;
    }

    /** The interfaces of an object that the other side may know as well. */
    List<Class<?>> sharedInterfaces(Object object) {
        return shared.computeIfAbsent(object.getClass(), this::sharedInterfacesOf);
    }

    private List<Class<?>> sharedInterfacesOf(Class<?> concrete) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> type = concrete; type != null; type = type.getSuperclass()) {
            collect(type, found);
        }
        found.removeIf(type -> find(type.getName()) != type);
        return List.copyOf(found);
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
        // Names that mean nothing are not kept: the other side could send any number of them.
        return byName.computeIfAbsent(name, this::load);
    }

    private Class<?> load(String name) {
        boolean allowed =
                name.startsWith("chainrule.") || name.startsWith("java.util.function.") || OTHERS.contains(name);
        try {
            return allowed ? Class.forName(name, false, loader) : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** The methods of interfaces, by signature. */
    Map<String, Method> methods(List<Class<?>> interfaces) {
        return methods.computeIfAbsent(interfaces, this::methodsOf);
    }

    private Map<String, Method> methodsOf(List<Class<?>> interfaces) {
        Map<String, Method> all = new HashMap<>();
        for (Class<?> type : interfaces) {
            for (Method method : type.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())) {
                    if (!Modifier.isPublic(type.getModifiers())) {
                        method.setAccessible(true);
                    }
                    all.putIfAbsent(signature(method), method);
                }
            }
        }
        return all;
    }

    /** Such as {@code forward([[D)[[D}. */
    String signature(Method method) {
        return signatures.computeIfAbsent(
                method,
                m -> m.getName()
                        + MethodType.methodType(m.getReturnType(), m.getParameterTypes())
                                .toMethodDescriptorString());
    }

    ClassLoader loader() {
        return loader;
    }
}
