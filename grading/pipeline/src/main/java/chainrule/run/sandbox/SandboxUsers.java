package chainrule.run.sandbox;

/**
 * The numbers of the users that confined processes run as, if this program may choose; nothing else belongs to these
 * users. The numbers of real users and of services are below, and those of user namespaces are above.
 */
public final class SandboxUsers {

    /** The workers' users have numbers from here on. */
    public static final int FIRST_STUDENT = 61_000;

    /** The compilers' users have numbers from here on, so no limit or signal of a student's process affects them. */
    public static final int FIRST_COMPILER = 60_000;

    /** The user of the program that compares cells. */
    public static final int COMPARING = 60_950;

    /** The user with which the sandbox is tried. */
    static final int TRYING = 59_999;

    private SandboxUsers() {}
}
