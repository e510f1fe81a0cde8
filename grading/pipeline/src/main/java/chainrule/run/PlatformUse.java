package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.cell.NamedClasses;
import chainrule.edit.PureTypes;
import java.util.Map;
import java.util.Set;

/**
 * Whether code names anything of the platform through which it could leave something for other code in its process, or
 * find it: time zones, loggers, threads, properties, run-time definitions of classes and everything else that the JDK
 * keeps for all code. There are too many of these to list, so the list has the classes without any, and the permitted
 * members of classes with some.
 */
final class PlatformUse {

    private static final Set<String> ROOMS = Set.of("java.math", "java.text", "java.util.concurrent.atomic");

    /** What the class files of code that only computes and prints contain, in addition to the names in its source. */
    private static final Set<String> WITH_THE_LANGUAGE = Set.of(
            "java.lang.Void",
            "java.lang.Runnable",
            "java.util.Locale$Category",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.Serializable",
            "java.lang.runtime.ObjectMethods",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.SerializedLambda");

    /** Only these members of these classes may be called; every class with a lambda names the last two classes. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "java.lang.System",
            Set.of(
                    "out",
                    "err",
                    "in",
                    "arraycopy",
                    "nanoTime",
                    "currentTimeMillis",
                    "identityHashCode",
                    "lineSeparator",
                    "getProperty",
                    "getenv"),
            "java.lang.Class",
            Set.of(
                    "getName",
                    "getSimpleName",
                    "getTypeName",
                    "getComponentType",
                    "getEnumConstants",
                    "isArray",
                    "isInstance",
                    "cast",
                    "desiredAssertionStatus"),
            "java.io.PrintStream",
            Set.of("print", "println", "printf", "format", "append", "flush"),
            "java.io.InputStream",
            Set.of("read"),
            "java.io.OutputStream",
            Set.of("write", "flush"),
            "java.lang.invoke.MethodHandles",
            Set.of(),
            "java.lang.invoke.MethodHandles$Lookup",
            Set.of());

    /** Shared parts of pure types: a setting, one table of texts, and one sequence of random numbers for all. */
    private static final Set<String> SHARED = Set.of(
            "java.util.Locale.setDefault",
            "java.lang.String.intern",
            "java.lang.Math.random",
            "java.lang.StrictMath.random");

    private PlatformUse() {}

    static boolean isIn(CompiledCells cells) {
        return cells.classes().values().stream()
                .anyMatch(bytes -> !NamedClasses.in(bytes).stream().allMatch(PlatformUse::isHarmless)
                        || !NamedClasses.membersIn(bytes).stream().allMatch(PlatformUse::isHarmlessMember));
    }

    static boolean isHarmless(String name) {
        int end = Math.max(0, name.lastIndexOf('.'));
        String room = name.substring(0, end);
        return name.startsWith("[") // of numbers
                || name.startsWith("REPL.")
                || WITH_THE_LANGUAGE.contains(name)
                || ONLY.containsKey(name)
                || ROOMS.contains(room)
                || PureTypes.contains(
                        room, name.substring(Math.min(name.length(), end + 1)).replace('$', '.'));
    }

    /** @param member of a harmless class, as {@link NamedClasses#membersIn} names it */
    static boolean isHarmlessMember(String member) {
        String name = member.split("[(:]")[0];
        int end = name.lastIndexOf('.');
        Set<String> only = ONLY.get(name.substring(0, end));
        return !SHARED.contains(name) && (only == null || only.contains(name.substring(end + 1)));
    }
}
