package chainrule.run.sandbox;

/** This machine cannot confine a process; the message says what to install. */
public final class SandboxMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SandboxMissingException(String why) {
        super(why + " On Debian and Ubuntu: apt-get install bubblewrap util-linux."
                + " If that is there, ./environment/course doctor looks for what keeps it from working."
                + " To grade without a sandbox, only where you trust every submission: --allow-unsandboxed.");
    }
}
