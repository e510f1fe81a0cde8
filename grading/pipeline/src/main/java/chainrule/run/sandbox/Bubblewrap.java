package chainrule.run.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command that confines a Java process: no network, its own process space, a read-only view of the system's
 * libraries, the JDK and the class path, and nothing else from this machine.
 *
 * <p>Names of this machine are missing too: the JDK and the class path have other names inside, and {@code /proc},
 * which would show where they come from, does not exist. Nothing can be written anywhere, and the kernel refuses most
 * system calls.
 */
public final class Bubblewrap implements Confinement {

    private static final String PRLIMIT = "/prlimit";
    private static final JavaProgram VERSION = new JavaProgram(List.of(), Optional.empty(), List.of("-version"));

    private final boolean root = "root".equals(System.getProperty("user.name"));
    private final SandboxPrograms programs;
    private final Strength strength;
    private final SandboxFiles files = new SandboxFiles();
    private final ControlGroups groups;

    /**
     * What differs between machines.
     *
     * @param filter of system calls
     * @param ownUsersOnly whether bubblewrap itself can keep code from creating user namespaces
     */
    record Strength(Optional<Path> filter, boolean ownUsersOnly) {

        /** The strongest first. */
        static List<Strength> all(Optional<Path> filter) {
            Optional<Path> none = Optional.empty();
            return Stream.of(
                            new Strength(filter, true),
                            new Strength(filter, false),
                            new Strength(none, true),
                            new Strength(none, false))
                    .distinct()
                    .toList();
        }
    }

    Bubblewrap(SandboxPrograms programs, Strength strength, ControlGroups groups) {
        this.programs = programs;
        this.strength = strength;
        this.groups = groups;
    }

    /**
     * Looks for the programs and tries them, with everything that works on this machine.
     *
     * @param folder for a file that must exist as long as anything is started
     * @throws SandboxMissingException if a program is missing, or the system refuses what is needed
     */
    public static Bubblewrap find(Path folder) throws IOException {
        return find(SandboxPrograms.find(), SystemCallFilter.write(folder), ControlGroups.find());
    }

    static Bubblewrap find(SandboxPrograms programs, Optional<Path> filter, ControlGroups groups) {
        String said = "";
        for (Strength strength : Strength.all(filter)) {
            Bubblewrap found = new Bubblewrap(programs, strength, groups);
            said = programs.tryOut(found.command(SandboxUsers.TRYING, JvmLimits.forStudents(), VERSION));
            if (said.isEmpty()) {
                found.requireMinimum();
                return found;
            }
        }
        throw new SandboxMissingException("The sandbox does not start here: %s.".formatted(said));
    }

    private void requireMinimum() {
        measures().stream().filter(SafeguardState::isBelowMinimum).findFirst().ifPresent(missing -> {
            throw new SandboxMissingException("The sandbox here is weaker than grading requires (%s): %s."
                    .formatted(missing.measure().title(), missing.why()));
        });
    }

    @Override
    public ConfinedCommand command(int user, JvmLimits limits, JavaProgram program) {
        List<String> command = new ArrayList<>();
        if (root && user > 0) {
            // Limits on processes do not bind root: each worker is a user of its own, whom no other process belongs to.
            command.add(programs.setpriv().toString());
            command.addAll(List.of("--reuid", "" + user, "--regid", "" + user, "--clear-groups"));
        }
        command.addAll(List.of(programs.bwrap().toString(), "--unshare-all", "--die-with-parent", "--new-session"));
        if (strength.ownUsersOnly()) {
            command.addAll(List.of("--unshare-user", "--disable-userns"));
        }
        // No bubblewrap stays inside, whose memory would hold its command and this machine's names.
        command.addAll(List.of("--clearenv", "--as-pid-1", "--cap-drop", "ALL", "--hostname", "sandbox"));
        List<Path> inside = files.bind(programs.prlimit(), Path.of(PRLIMIT), program, command);
        command.addAll(List.of("--setenv", "LANG", "C.UTF-8"));
        // Without /proc no program finds the libraries beside it.
        command.addAll(List.of(
                "--setenv", "LD_LIBRARY_PATH", SandboxFiles.JDK.resolve("lib").toString()));
        if (strength.filter().isPresent()) {
            command.addAll(List.of("--seccomp", "" + StartScript.DESCRIPTOR));
        }
        command.add(PRLIMIT);
        command.addAll(limits.prlimit());
        List<String> java = new ArrayList<>();
        program.archive().ifPresent(archive -> java.add(archive.option(SandboxFiles.ARCHIVES)));
        java.addAll(program.java());
        command.addAll(limits.command(SandboxFiles.JDK, inside, java));
        ControlGroup group = groups.make(limits);
        return new ConfinedCommand(StartScript.of(programs.shell(), strength.filter(), group.lists(), command), group);
    }

    @Override
    public List<SafeguardState> measures() {
        List<SafeguardState> states = new ArrayList<>();
        states.add(SafeguardState.yes(Safeguard.NAMESPACES, "by bubblewrap"));
        states.add(SafeguardState.yes(Safeguard.READ_ONLY, "by bubblewrap"));
        states.add(SafeguardState.yes(Safeguard.LIMITS, "by prlimit"));
        boolean filtered = strength.filter().isPresent();
        states.add(
                strength.ownUsersOnly() || filtered
                        ? SafeguardState.yes(
                                Safeguard.NO_NEW_NAMESPACES,
                                strength.ownUsersOnly() ? "by bubblewrap" : "by the system-call filter")
                        : SafeguardState.no(
                                Safeguard.NO_NEW_NAMESPACES,
                                "bubblewrap 0.8 or a system-call filter is needed for it"));
        states.add(
                filtered
                        ? SafeguardState.yes(Safeguard.SYSTEM_CALLS, "for " + SystemCallFilter.processor())
                        : SafeguardState.no(
                                Safeguard.SYSTEM_CALLS,
                                "there is none for %s, or the kernel takes none"
                                        .formatted(SystemCallFilter.processor())));
        states.add(
                root
                        ? SafeguardState.yes(Safeguard.OWN_USER, "by setpriv")
                        : SafeguardState.no(Safeguard.OWN_USER, "only root may choose users"));
        states.addAll(groups.states());
        return states;
    }

    @Override
    public String describe() {
        return "bubblewrap, with at least " + Safeguard.minimum();
    }

    @Override
    public void close() {
        groups.close();
    }
}
