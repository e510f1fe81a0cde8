package chainrule.run.sandbox;

import java.util.List;

/** How a Java process is prevented from doing harm. */
public interface Confinement extends AutoCloseable {

    /**
     * The command that starts it.
     *
     * @param user the number of the user that it runs as, if this process may choose, or 0 for its own user
     */
    ConfinedCommand command(int user, JvmLimits limits, JavaProgram program);

    /** The text about it in the report. */
    String describe();

    /** Which measures are in force on this machine, and which are not. */
    List<SafeguardState> measures();

    /** Call this when nothing will be started any more. */
    @Override
    default void close() {}
}
