package chainrule.edit;

import java.util.Set;

/**
 * The types of the JDK and of the library with which code only computes: numbers, texts, collections, streams and what
 * the exercises provide. Apart from the default locale, they have no settings that other code of the process would
 * notice.
 */
public final class PureTypes {

    private static final Set<String> PACKAGES =
            Set.of("java.util.function", "java.util.stream", "chainrule.tensor", "java.lang.annotation");

    private static final Set<String> LANGUAGE = Set.of(
            "Math",
            "StrictMath",
            "Object",
            "String",
            "StringBuilder",
            "CharSequence",
            "Character",
            "Number",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Boolean",
            "Iterable",
            "Comparable",
            "Cloneable",
            "Record",
            "Enum",
            "Throwable",
            "Override",
            "FunctionalInterface",
            "SuppressWarnings",
            "SafeVarargs",
            "Deprecated");

    private static final Set<String> COLLECTIONS = Set.of(
            "Arrays",
            "List",
            "ArrayList",
            "LinkedList",
            "Map",
            "Map.Entry",
            "HashMap",
            "LinkedHashMap",
            "IdentityHashMap",
            "WeakHashMap",
            "AbstractMap",
            "Hashtable",
            "Vector",
            "Stack",
            "TreeMap",
            "SortedMap",
            "NavigableMap",
            "AbstractMap.SimpleEntry",
            "Set",
            "HashSet",
            "LinkedHashSet",
            "TreeSet",
            "SortedSet",
            "NavigableSet",
            "Collection",
            "Collections",
            "Iterator",
            "ListIterator",
            "Random",
            "Objects",
            "Optional",
            "OptionalInt",
            "OptionalDouble",
            "OptionalLong",
            "Deque",
            "ArrayDeque",
            "Queue",
            "PriorityQueue",
            "StringJoiner",
            "Comparator",
            "BitSet",
            "DoubleSummaryStatistics",
            "IntSummaryStatistics",
            "LongSummaryStatistics",
            "AbstractList",
            "Locale",
            "PrimitiveIterator",
            "PrimitiveIterator.OfInt",
            "PrimitiveIterator.OfDouble");

    private static final Set<String> LENT =
            Set.of("chainrule.layer.Layer", "chainrule.loss.Loss", "chainrule.optim.Optimizer");

    private PureTypes() {}

    /**
     * Whether a type is one of them.
     *
     * @param simple name in its package, with a dot before the name of a nested type
     */
    public static boolean contains(String room, String simple) {
        return PACKAGES.contains(room)
                || room.startsWith("chainrule.exercises")
                || LENT.contains(room + "." + simple)
                || room.equals("java.lang") && (LANGUAGE.contains(simple) || isThrown(simple))
                || room.equals("java.util") && (COLLECTIONS.contains(simple) || isThrown(simple));
    }

    private static boolean isThrown(String simple) {
        return simple.endsWith("Exception") || simple.endsWith("Error");
    }
}
