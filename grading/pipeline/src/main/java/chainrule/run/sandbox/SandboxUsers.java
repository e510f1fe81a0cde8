package chainrule.run.sandbox;

/**
 * Numbers of the users that confined processes run as where this program may choose: nothing else belongs to them. Real users
 * and those of services are below, those of user namespaces above.
 */
public final class SandboxUsers {

    /** Workers count from here on. */
    public static final int FIRST_STUDENT = 61_000;

    /** Compilers count from here on, so that no limit or signal of a student's process concerns them. */
    public static final int FIRST_COMPILER = 60_000;

    /** What compares cells runs as this one. */
    public static final int COMPARING = 60_950;

    /** The sandbox is tried as this one. */
    static final int TRYING = 59_999;

    private SandboxUsers() {}
}
