package chainrule.run.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command that confines a Java process: no network, a process space of its own, a read-only view of the system's
 * libraries, the JDK and the class path, and nothing else of this machine.
 *
 * <p>Nor is there a name of this machine: the JDK and the class path have names of their own inside, and {@code /proc}, which
 * would tell where they come from, is missing.
 */
public final class Bubblewrap implements Confinement {

    private static final Path JAVA_HOME = JvmLimits.JAVA_HOME;
    private static final Path JDK = Path.of("/jdk");
    private static final String PRLIMIT = "/prlimit";

    private final boolean root = "root".equals(System.getProperty("user.name"));
    private final Path bwrap;
    private final Path prlimit;
    private final Path setpriv;
    private final List<Path> settings = settingsOfJava();

    private Bubblewrap(Path bwrap, Path prlimit, Path setpriv) {
        this.bwrap = bwrap;
        this.prlimit = prlimit;
        this.setpriv = setpriv;
    }

    /**
     * Looks for the programs and tries them once.
     *
     * @throws SandboxMissingException where one is missing, or the system refuses what it needs
     */
    public static Bubblewrap find() {
        Bubblewrap found = new Bubblewrap(program("bwrap"), program("prlimit"), program("setpriv"));
        found.tryOnce();
        return found;
    }

    /** Where a program is. @throws SandboxMissingException where it is not */
    static Path program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SandboxMissingException("The program %s is missing.".formatted(name)));
    }

    private void tryOnce() {
        try {
            List<String> command = command(0, JvmLimits.forStudents(), List.of(), List.of("-version"));
            Process process =
                    EmptyEnvironment.of(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new SandboxMissingException("The sandbox does not start here: %s.".formatted(said.strip()));
            }
        } catch (IOException e) {
            throw new SandboxMissingException("The sandbox does not start here: %s.".formatted(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxMissingException("The sandbox was not tried to the end.");
        }
    }

    @Override
    public List<String> command(int user, JvmLimits limits, List<Path> classPath, List<String> java) {
        List<String> command = new ArrayList<>();
        if (root && user > 0) {
            // Limits on processes do not bind root: each worker is a user of its own, whom no other process belongs to.
            command.addAll(List.of(setpriv.toString(), "--reuid", "" + user, "--regid", "" + user, "--clear-groups"));
        }
        command.addAll(List.of(bwrap.toString(), "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
        // No bubblewrap stays inside, whose memory would hold its command and this machine's names.
        command.addAll(List.of("--as-pid-1", "--cap-drop", "ALL", "--hostname", "sandbox"));
        Stream.of("/usr/lib", "/usr/lib32", "/usr/lib64", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache")
                .forEach(path -> system(Path.of(path), command));
        readOnly(JAVA_HOME, JDK, command);
        settings.forEach(path -> readOnly(path, path, command));
        readOnly(prlimit, Path.of(PRLIMIT), command);
        command.addAll(List.of("--dev", "/dev", "--remount-ro", "/dev"));
        command.addAll(List.of("--size", "" + ((long) limits.fileMegabytes() << 20), "--tmpfs", "/tmp"));
        List<Path> inside = new ArrayList<>();
        for (Path path : classPath) {
            Path name = Path.of("/classes", inside.size() + (Files.isDirectory(path) ? "" : ".jar"));
            readOnly(path, name, command);
            inside.add(name);
        }
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp", "--setenv", "LANG", "C.UTF-8"));
        // Without /proc no program finds the libraries beside it.
        command.addAll(List.of("--setenv", "LD_LIBRARY_PATH", JDK.resolve("lib").toString()));
        command.add(PRLIMIT);
        command.addAll(limits.prlimit());
        command.addAll(limits.command(JDK, inside, java));
        return command;
    }

    /** A folder of the system as it is: itself, or the link that it is. */
    private static void system(Path path, List<String> command) {
        if (Files.isSymbolicLink(path)) {
            try {
                command.addAll(List.of("--symlink", Files.readSymbolicLink(path).toString(), path.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be read".formatted(path), e);
            }
        } else if (Files.exists(path)) {
            readOnly(path, path, command);
        }
    }

    /** Distributions keep the JDK's settings outside of it, behind links from its folders. */
    private static List<Path> settingsOfJava() {
        try (Stream<Path> files = Files.walk(JAVA_HOME, 3)) {
            List<Path> outside = new ArrayList<>();
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Path real = Files.exists(link) ? link.toRealPath() : JAVA_HOME;
                if (Files.isRegularFile(real) && real.startsWith("/etc")) {
                    outside.add(real);
                }
            }
            return outside;
        } catch (IOException e) {
            throw new UncheckedIOException("the JDK in %s cannot be read".formatted(JAVA_HOME), e);
        }
    }

    private static void readOnly(Path path, Path inside, List<String> command) {
        command.addAll(List.of("--ro-bind", path.toString(), inside.toString()));
    }

    @Override
    public String describe() {
        return "bubblewrap";
    }
}
