package chainrule.run.wire;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The interfaces, records and enums that the given types name in their signatures, and those that these name in turn.
 */
final class NamedTypes {

    private static final String FUNCTIONS = "java.util.function";

    private final SortedMap<String, Class<?>> found = new TreeMap<>();

    private NamedTypes() {}

    /** The types by name, without those that a message never names, such as lists. */
    static SortedMap<String, Class<?>> from(Collection<Class<?>> roots) {
        NamedTypes types = new NamedTypes();
        roots.forEach(types::add);
        return types.found;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            addAll(generic.getActualTypeArguments());
        } else if (type instanceof WildcardType wildcard) {
            addAll(wildcard.getUpperBounds());
            addAll(wildcard.getLowerBounds());
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof Class<?> array && array.isArray()) {
            add(array.getComponentType());
        } else if (type instanceof Class<?> named && mayBeNamed(named) && found.put(named.getName(), named) == null) {
            addAll(named.getGenericInterfaces());
            addSignatures(named);
        }
    }

    private void addAll(Type[] types) {
        for (Type type : types) {
            add(type);
        }
    }

    private void addSignatures(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component.getGenericType());
            }
        } else if (type.isInterface()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers())) {
                    add(method.getGenericReturnType());
                    addAll(method.getGenericParameterTypes());
                }
            }
        }
    }

    private static boolean mayBeNamed(Class<?> type) {
        boolean ours = type.getName().startsWith("chainrule.")
                || type.getPackageName().equals(FUNCTIONS)
                || type == Runnable.class;
        return ours && !type.isAnnotation() && (type.isInterface() || type.isRecord() || type.isEnum());
    }
}
