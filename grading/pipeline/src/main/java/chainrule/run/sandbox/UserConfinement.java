package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A separate user without any rights, in a container that is thrown away after one submission and in which nobody can
 * create namespaces. The process reads what every user may read, writes only temporary files, and has the container's
 * network.
 *
 * <p>It is not for a class, because submissions and results of others must not be on the same machine.
 */
public final class UserConfinement implements Confinement {

    /** For processes that need no separate user. */
    private static final int USUAL = 61_000;

    private final Path setpriv;
    private final Path prlimit;
    private final Path env;

    private UserConfinement() {
        setpriv = SandboxPrograms.program("setpriv");
        prlimit = SandboxPrograms.program("prlimit");
        env = SandboxPrograms.program("env");
    }

    /** @throws SandboxMissingException if this process may not choose a user, or a program is missing */
    public static UserConfinement find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new SandboxMissingException("Only root can run students' code as another user.");
        }
        return new UserConfinement();
    }

    @Override
    public ConfinedCommand command(int user, JvmLimits limits, JavaProgram program) {
        String id = String.valueOf(user > 0 ? user : USUAL);
        List<String> command = new ArrayList<>();
        command.addAll(List.of(setpriv.toString(), "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs"));
        command.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
        command.add(prlimit.toString());
        command.addAll(limits.prlimit());
        command.addAll(List.of(env.toString(), "-i", "-C", "/tmp", "LANG=C.UTF-8"));
        command.addAll(limits.command(program.classPath(), program.java()));
        return ConfinedCommand.without(command);
    }

    @Override
    public List<SafeguardState> measures() {
        return Arrays.stream(Safeguard.values())
                .map(measure -> switch (measure) {
                    case OWN_USER -> SafeguardState.yes(measure, "by setpriv");
                    case LIMITS -> SafeguardState.yes(measure, "by prlimit, for each user");
                    default -> SafeguardState.no(measure, "bubblewrap does not work in this container");
                })
                .toList();
    }

    @Override
    public String describe() {
        return "a user of its own, without namespaces";
    }
}
