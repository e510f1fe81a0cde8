package chainrule.run.wire;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one end of a connection derives from the table of types: the interfaces of its objects, and their methods.
 *
 * <p>Everything is determined once and kept, because reflection takes most of a message's time while a process is
 * young. All of it concerns this end's own objects; what the other end sends adds nothing.
 */
final class SharedTypes {

    private final TypeTable table;
    private final Map<Class<?>, List<Class<?>>> shared = new HashMap<>();
    private final Map<List<Class<?>>, Map<String, ObjectTable.OfferedMethod>> methods = new HashMap<>();
    private final Map<Method, String> signatures = new HashMap<>();

    SharedTypes(TypeTable table) {
        this.table = table;
    }

    TypeTable table() {
        return table;
    }

    /**
     * The interfaces of an object that the other side knows as well, in the order of their numbers, without those that
     * another one of them extends.
     */
    List<Class<?>> sharedInterfaces(Object object) {
        return shared.computeIfAbsent(object.getClass(), this::sharedInterfacesOf);
    }

    private List<Class<?>> sharedInterfacesOf(Class<?> concrete) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> type = concrete; type != null; type = type.getSuperclass()) {
            collect(type, found);
        }
        found.removeIf(type -> !table.contains(type));
        return found.stream()
                .filter(type -> found.stream().noneMatch(other -> other != type && type.isAssignableFrom(other)))
                .sorted(Comparator.comparing(table::numberOf))
                .toList();
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (found.add(each)) {
                collect(each, found);
            }
        }
    }

    /** Whether a value's class belongs to this program, so that a message would have to name it. */
    boolean isOurs(Object value) {
        return value.getClass().getClassLoader() == table.loader();
    }

    /** The methods of interfaces, by signature. */
    Map<String, ObjectTable.OfferedMethod> methods(List<Class<?>> interfaces) {
        return methods.computeIfAbsent(interfaces, this::methodsOf);
    }

    private Map<String, ObjectTable.OfferedMethod> methodsOf(List<Class<?>> interfaces) {
        Map<String, ObjectTable.OfferedMethod> all = new HashMap<>();
        for (Class<?> type : interfaces) {
            for (Method method : type.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())) {
                    if (!Modifier.isPublic(type.getModifiers())) {
                        method.setAccessible(true);
                    }
                    all.putIfAbsent(signature(method), new ObjectTable.OfferedMethod(method));
                }
            }
        }
        return all;
    }

    /** A text such as {@code forward([[D)[[D}. */
    String signature(Method method) {
        return signatures.computeIfAbsent(
                method,
                m -> m.getName()
                        + MethodType.methodType(m.getReturnType(), m.getParameterTypes())
                                .toMethodDescriptorString());
    }
}
