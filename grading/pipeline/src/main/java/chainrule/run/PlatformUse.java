package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.cell.NamedClasses;
import chainrule.edit.PureTypes;
import java.util.Collection;
import java.util.Set;

/**
 * Whether code names classes of the platform in which more can be set than {@link
 * chainrule.run.inside.CellService#isAsItStarted} sees: time zones, providers, loggers, hooks and whatever else the JDK keeps
 * for all code of a process. There is no end of these, so the classes without any are listed.
 */
final class PlatformUse {

    private static final Set<String> ROOMS = Set.of("java.math", "java.text", "java.util.concurrent.atomic");

    /** What code that only computes and prints has in its class files beside what it says, and what is looked at. */
    private static final Set<String> SEEN = Set.of(
            "java.lang.System",
            "java.lang.Class",
            "java.lang.Void",
            "java.lang.Runnable",
            "java.lang.Thread",
            "java.lang.Thread$UncaughtExceptionHandler",
            "java.util.Properties",
            "java.util.Locale$Category",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.PrintStream",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.Serializable",
            "java.lang.runtime.ObjectMethods",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.SerializedLambda",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup");

    private PlatformUse() {}

    static boolean isIn(CompiledCells cells) {
        return cells.classes().values().stream()
                .map(NamedClasses::in)
                .flatMap(Collection::stream)
                .anyMatch(name -> !isHarmless(name));
    }

    private static boolean isHarmless(String name) {
        int end = Math.max(0, name.lastIndexOf('.'));
        String room = name.substring(0, end);
        return name.startsWith("[") // of numbers
                || name.startsWith("REPL.")
                || SEEN.contains(name)
                || ROOMS.contains(room)
                || PureTypes.contains(
                        room, name.substring(Math.min(name.length(), end + 1)).replace('$', '.'));
    }
}
