package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A user of its own without any rights, in a container that is thrown away after one submission and lets nobody make
 * namespaces: the process reads what every user may read, writes only temporary files, and has the container's network.
 *
 * <p>Not for a class: submissions and results of others must not be on the same machine.
 */
public final class UserConfinement implements Confinement {

    /** For processes that ask for no user of their own. */
    private static final int USUAL = 61_000;

    private final Path setpriv;
    private final Path prlimit;
    private final Path env;

    private UserConfinement() {
        setpriv = Bubblewrap.program("setpriv");
        prlimit = Bubblewrap.program("prlimit");
        env = Bubblewrap.program("env");
    }

    /** @throws SandboxMissingException where this process may not choose a user, or a program is missing */
    public static UserConfinement find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new SandboxMissingException("Only root can run students' code as another user.");
        }
        return new UserConfinement();
    }

    @Override
    public List<String> command(int user, JvmLimits limits, List<Path> classPath, List<String> java) {
        String id = String.valueOf(user > 0 ? user : USUAL);
        List<String> command = new ArrayList<>();
        command.addAll(List.of(setpriv.toString(), "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs"));
        command.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
        command.add(prlimit.toString());
        command.addAll(limits.prlimit());
        command.addAll(List.of(env.toString(), "-i", "-C", "/tmp", "LANG=C.UTF-8"));
        command.addAll(limits.command(classPath, java));
        return command;
    }

    @Override
    public String describe() {
        return "a user of its own, without namespaces";
    }
}
