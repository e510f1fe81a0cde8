package chainrule.run.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a sandboxed process sees: all read-only, except for an archive of classes that is being made, where no student's code runs. */
final class SandboxFiles {

    static final Path JDK = Path.of("/jdk");

    static final Path ARCHIVES = Path.of("/archives");

    private static final Path JAVA_HOME = JvmLimits.JAVA_HOME;

    private final List<Path> settings = settingsOfJava();

    /**
     * Adds them to a command.
     *
     * @param inside the name of prlimit in the sandbox
     * @return the class path as the sandbox sees it
     */
    List<Path> bind(Path prlimit, Path inside, JavaProgram program, List<String> command) {
        Stream.of("/usr/lib", "/usr/lib32", "/usr/lib64", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache")
                .forEach(path -> system(Path.of(path), command));
        readOnly(JAVA_HOME, JDK, command);
        settings.forEach(path -> readOnly(path, path, command));
        readOnly(prlimit, inside, command);
        // No /dev/zero, of which memory is made that nobody's limits count; no /dev/shm and no terminals.
        for (String device : List.of("/dev/null", "/dev/random", "/dev/urandom")) {
            command.addAll(List.of("--dev-bind", device, device));
        }
        command.addAll(List.of("--dir", "/tmp"));
        List<Path> names = new ArrayList<>();
        for (Path path : program.classPath()) {
            Path name = Path.of("/classes", names.size() + (Files.isDirectory(path) ? "" : ".jar"));
            readOnly(path, name, command);
            names.add(name);
        }
        program.archive().ifPresent(archive -> archive(archive, command));
        // A file that is empty takes kernel memory too, and there is no limit for how many: so there are none at all.
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp"));
        return names;
    }

    private static void archive(ClassArchive archive, List<String> command) {
        Path inside =
                archive.isMade() ? ARCHIVES : ARCHIVES.resolve(archive.file().getFileName());
        command.addAll(List.of(
                archive.isMade() ? "--bind" : "--ro-bind", archive.bound().toString(), inside.toString()));
    }

    /** A folder of the system as it is: the folder itself, or the link in its place. */
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

    /** Distributions keep the JDK's settings outside its folders, which contain links to them. */
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
}
