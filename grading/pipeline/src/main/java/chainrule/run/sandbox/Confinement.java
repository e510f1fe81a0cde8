package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;

/** How a Java process is kept from doing harm. */
public interface Confinement {

    /**
     * The command that starts it.
     *
     * @param user number of the user it runs as where this process may choose, or 0 for its own
     * @param classPath jars and folders of classes, the only files that it may read beside the system's libraries and the JDK
     * @param java further options, main class and arguments
     */
    List<String> command(int user, JvmLimits limits, List<Path> classPath, List<String> java);

    /** What the report says of it. */
    String describe();
}
