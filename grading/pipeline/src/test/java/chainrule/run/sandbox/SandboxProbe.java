package chainrule.run.sandbox;

import chainrule.files.ClassListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Runs a class with all classes inside it in a sandbox of its own, and gives what it said. */
final class SandboxProbe implements AutoCloseable {

    static final int USER = 61_007;

    private final Path folder;
    private final Bubblewrap sandbox;

    /** @param folder for what it needs */
    SandboxProbe(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        this.folder = folder;
        this.sandbox = Bubblewrap.find(Files.createTempDirectory(folder, "sandbox"));
    }

    JvmProcess start(Class<?> main, String... options) throws IOException {
        Path jar = folder.resolve(main.getSimpleName() + ".jar");
        ComposedJar.write(
                jar,
                ClassListing.under(main.getPackageName(), main).stream()
                        .filter(name -> name.startsWith(main.getNestHost().getName()))
                        .toList());
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("r--r--r--"));
        return JvmProcess.start(sandbox, USER, JvmLimits.forStudents(), List.of(options), List.of(jar), main.getName());
    }

    List<String> lines(Class<?> main, String... options) throws IOException {
        try (JvmProcess process = start(main, options)) {
            String all = new String(process.in().readAllBytes(), StandardCharsets.UTF_8);
            String words = process.ending().words();
            return (words.isEmpty() ? all : all + words).lines().toList();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
