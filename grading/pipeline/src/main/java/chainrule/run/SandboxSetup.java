package chainrule.run;

import chainrule.files.TemporaryFolder;
import chainrule.run.sandbox.Bubblewrap;
import chainrule.run.sandbox.ComposedJar;
import chainrule.run.sandbox.Confinement;
import chainrule.run.sandbox.NoConfinement;
import chainrule.run.sandbox.SandboxMissingException;
import chainrule.run.sandbox.UserConfinement;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What all workers of one run share: the kind of sandbox, its class path and the kernel's start-up cell. */
public final class SandboxSetup implements AutoCloseable {

    private final Confinement confinement;
    private final TemporaryFolder folder;
    private final Path classPath;
    private final String startup;

    private SandboxSetup(Confinement confinement) throws IOException {
        this.confinement = confinement;
        try (InputStream in = SandboxSetup.class.getResourceAsStream("startup.jsh")) {
            this.startup = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        this.folder = new TemporaryFolder();
        this.classPath = folder.path().resolve("sandbox.jar");
    }

    private void writeClassPath() throws IOException {
        ComposedJar.write(classPath, SandboxClasses.names());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            // The sandbox's user reads the jar and nothing else here.
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(classPath, PosixFilePermissions.fromString("r--r--r--"));
        }
    }

    /** With the sandbox. */
    public static SandboxSetup sandboxed() {
        return of(Bubblewrap.find());
    }

    /** With the sandbox where there is one: for one's own code, or where every submission is trusted. */
    public static SandboxSetup sandboxedIfPossible() {
        try {
            return sandboxed();
        } catch (SandboxMissingException e) {
            return of(new NoConfinement());
        }
    }

    /** For a container that holds one submission and is thrown away: there a user of its own will do. */
    public static SandboxSetup forOneSubmission() {
        try {
            return sandboxed();
        } catch (SandboxMissingException e) {
            return of(UserConfinement.find());
        }
    }

    /** Whether students' code is confined. */
    public boolean isSandboxed() {
        return !(confinement instanceof NoConfinement);
    }

    /** Starts a sandbox once: if it fails, it is not a student's fault. */
    private void tryOnce() {
        try (StudentProcess process = new StudentProcess(confinement, 1 + ExerciseRunner.FIRST_USER, classPath)) {
            process.awaitStart();
        }
    }

    private static SandboxSetup of(Confinement confinement) {
        try {
            SandboxSetup setup = new SandboxSetup(confinement);
            try {
                setup.writeClassPath();
                setup.tryOnce();
                return setup;
            } catch (IOException | RuntimeException e) {
                setup.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot be prepared", e);
        }
    }

    /**
     * To be asked before a result counts: while the program is being ended, sandboxes end too, or find no class path, and
     * that is no student's fault.
     */
    void requireOpen() {
        if (!folder.isOpen()) {
            throw new UncheckedIOException(
                    "Grading was ended; what was graded before is kept.", new InterruptedIOException());
        }
    }

    Confinement confinement() {
        return confinement;
    }

    /** What the report says about the sandbox. */
    public String describe() {
        return confinement.describe();
    }

    Path classPath() {
        return classPath;
    }

    String startup() {
        return startup;
    }

    @Override
    public void close() {
        folder.close();
    }
}
