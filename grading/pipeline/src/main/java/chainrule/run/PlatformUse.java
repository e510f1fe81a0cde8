package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.cell.NamedClasses;
import chainrule.edit.PureTypes;
import chainrule.edit.SwitchedClasses;
import chainrule.line.PreparedEdits;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether code names anything of the platform through which it could leave something for other code in its process, or
 * find it: time zones, loggers, threads, properties, run-time definitions of classes and everything else that the JDK
 * keeps for all code. There are too many of these to list, so the list has the classes without any, and the permitted
 * members of classes with some.
 *
 * <p>Code that could go on after an error, such as a full stack in the middle of the platform's own code, counts too, as
 * does code that the platform could run later, and code with exceptions of its own, which could say anything.
 */
final class PlatformUse {

    private static final Set<String> ROOMS = Set.of("java.math", "java.util.concurrent.atomic");

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
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle(Ljava/util/List;)V",
            "java.util.Random.<init>()V");

    /** Errors of assertions and of switches on enums: none within the platform's own code is one of these. */
    private static final Set<String> OWN_ERRORS = Set.of("java.lang.AssertionError", "java.lang.NoSuchFieldError");

    /** A method that the virtual machine runs when it likes. */
    private static final String LATER = "finalize";

    private PlatformUse() {}

    static boolean isIn(CompiledCells cells) {
        return isIn(cells.classes().values().stream());
    }

    /** The same of a cell with its edits; the class that counts their turns is the kit's own. */
    static boolean isIn(PreparedEdits edits) {
        return isIn(edits.classes().entrySet().stream()
                .filter(type -> !type.getKey().equals(SwitchedClasses.SWITCH))
                .map(Map.Entry::getValue));
    }

    private static boolean isIn(Stream<byte[]> classFiles) {
        return !classFiles.map(NamedClasses::of).allMatch(PlatformUse::onlyComputes);
    }

    private static boolean onlyComputes(NamedClasses named) {
        return named.classes().stream().allMatch(PlatformUse::isHarmless)
                && named.members().stream().allMatch(PlatformUse::isHarmlessMember)
                && !named.texts().contains(LATER)
                && !isThrown(named.superclass())
                && named.caught().stream().allMatch(name -> name.endsWith("Exception") || OWN_ERRORS.contains(name));
    }

    private static boolean isThrown(String name) {
        return name.endsWith("Exception") || name.endsWith("Error") || name.equals("java.lang.Throwable");
    }

    static boolean isHarmless(String name) {
        int end = Math.max(0, name.lastIndexOf('.'));
        String room = name.substring(0, end);
        return name.startsWith("[") // of numbers
                || name.startsWith("REPL.")
                || WITH_THE_LANGUAGE.contains(name)
                || ONLY.containsKey(name)
                || ROOMS.contains(room) && !name.endsWith("FieldUpdater")
                || PureTypes.contains(
                        room, name.substring(Math.min(name.length(), end + 1)).replace('$', '.'));
    }

    /** @param member of a harmless class, as {@link NamedClasses#members} names it */
    static boolean isHarmlessMember(String member) {
        String name = member.split("[(:]")[0];
        int end = name.lastIndexOf('.');
        Set<String> only = ONLY.get(name.substring(0, end));
        return !SHARED.contains(name)
                && !SHARED.contains(member)
                && (only == null || only.contains(name.substring(end + 1)));
    }
}
