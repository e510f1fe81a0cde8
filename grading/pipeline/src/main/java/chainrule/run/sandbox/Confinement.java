package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;

/** How a Java process is kept from doing harm. */
public interface Confinement extends AutoCloseable {

    /**
     * The command that starts it.
     *
     * @param user number of the user it runs as where this process may choose, or 0 for its own
     * @param classPath jars and folders of classes, the only files that it may read beside the system's libraries and the JDK
     * @param java further options, main class and arguments
     */
    ConfinedCommand command(int user, JvmLimits limits, List<Path> classPath, List<String> java);

    /** What the report says of it. */
    String describe();

    /** What is in force on this machine, and what is not. */
    List<SafeguardState> measures();

    /** To be said when nothing is started any more. */
    @Override
    default void close() {}
}
