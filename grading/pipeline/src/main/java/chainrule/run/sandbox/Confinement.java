package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;

/** How a Java process is prevented from doing harm. */
public interface Confinement extends AutoCloseable {

    /**
     * The command that starts it.
     *
     * @param user the number of the user that it runs as, if this process may choose, or 0 for its own user
     * @param classPath jars and folders of classes, the only files that it may read apart from the system's libraries
     *     and the JDK
     * @param java further options, main class and arguments
     */
    ConfinedCommand command(int user, JvmLimits limits, List<Path> classPath, List<String> java);

    /** The text about it in the report. */
    String describe();

    /** Which measures are in force on this machine, and which are not. */
    List<SafeguardState> measures();

    /** Call this when nothing will be started any more. */
    @Override
    default void close() {}
}
