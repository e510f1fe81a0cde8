package chainrule.run.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The types that both ends of a connection may name. A message contains a type's number, so a type without a number
 * cannot be named.
 *
 * <p>The asking end makes the table before it reads anything, and sends the names in their order to the other end. No
 * name that the other end sends ever reaches a class loader.
 */
public final class TypeTable {

    /** A type that no table holds. */
    static final int NONE = -1;

    private static final int MOST_TYPES = 1 << 16;

    private final ClassLoader loader;
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Class<?>[] types;

    private TypeTable(ClassLoader loader, List<String> names, Class<?>[] types) {
        if (names.size() > MOST_TYPES) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a table holds at most %,d types", MOST_TYPES));
        }
        this.loader = loader;
        this.names = List.copyOf(names);
        this.types = types;
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
    }

    /**
     * Java's functional interfaces, {@code Runnable}, and all types that the signatures of the given types name.
     *
     * @param loader knows all of them
     * @param roots interfaces, records and enums of the course
     */
    public static TypeTable of(ClassLoader loader, Collection<Class<?>> roots) {
        List<Class<?>> all = new ArrayList<>(roots);
        all.addAll(FunctionTypes.all());
        all.add(Runnable.class);
        SortedMap<String, Class<?>> found = NamedTypes.from(all);
        return new TypeTable(loader, List.copyOf(found.keySet()), found.values().toArray(Class<?>[]::new));
    }

    /**
     * The table that the asking end sent; its types are loaded when they are first needed, because processes start
     * often.
     */
    static TypeTable told(ClassLoader loader, List<String> names) {
        return new TypeTable(loader, names, new Class<?>[names.size()]);
    }

    /** The binary names in the order of their numbers. */
    public List<String> names() {
        return names;
    }

    /** Whether a message to the other end can name that type. */
    public boolean contains(Class<?> type) {
        return numberOf(type) != NONE;
    }

    /** A type's number, or {@link #NONE}; another type with the same name has no number. */
    int numberOf(Class<?> type) {
        Integer number = numbers.get(type.getName());
        return number != null && at(number) == type ? number : NONE;
    }

    /**
     * The type with that number.
     *
     * @throws ProtocolException if there is none
     */
    Class<?> at(int number) {
        if (number < 0 || number >= types.length) {
            throw new ProtocolException("no type has the number " + number);
        }
        if (types[number] == null) {
            types[number] = load(names.get(number));
        }
        return types[number];
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new ProtocolException("the asking end named a type that is not here: " + name, e);
        }
    }

    ClassLoader loader() {
        return loader;
    }
}
