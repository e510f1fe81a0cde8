package chainrule.run;

import chainrule.files.TemporaryFolder;
import chainrule.run.compiler.ReadableClassPath;
import chainrule.run.sandbox.Bubblewrap;
import chainrule.run.sandbox.ComposedJar;
import chainrule.run.sandbox.Confinement;
import chainrule.run.sandbox.NoConfinement;
import chainrule.run.sandbox.SafeguardState;
import chainrule.run.sandbox.SandboxMissingException;
import chainrule.run.sandbox.SandboxUsers;
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
import java.util.List;
import java.util.Optional;

/** What all workers of one run share: the kind of sandbox, its class path and the kernel's start-up cell. */
public final class SandboxSetup implements AutoCloseable {

    /** Looks for a way to confine processes. */
    private interface Search {
        /** @param folder a folder for its files */
        Confinement in(Path folder) throws IOException;
    }

    private static final int FIRST_USER = 1 + SandboxUsers.FIRST_STUDENT;

    private final TemporaryFolder folder;
    private final Path classPath;
    private final String startup;
    private final Confinement confinement;
    private List<Path> programClassPath = List.of();
    private SandboxArchives archives = SandboxArchives.NONE;

    /** The process that has shown that sandboxes start, until the first worker uses it. */
    private Optional<StudentProcess> tried = Optional.empty();

    private SandboxSetup(Search search) throws IOException {
        try (InputStream in = SandboxSetup.class.getResourceAsStream("startup.jsh")) {
            this.startup = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        this.folder = new TemporaryFolder();
        this.classPath = folder.path().resolve("sandbox.jar");
        try {
            this.confinement = search.in(folder.path());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void writeClassPath() throws IOException {
        ComposedJar.write(classPath, SandboxClasses.names());
        archives = SandboxArchives.given(folder.path());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            // The sandbox's user reads what is named to it and nothing else here.
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(classPath, PosixFilePermissions.fromString("r--r--r--"));
        }
        programClassPath = ReadableClassPath.of(folder.path());
    }

    /** With the sandbox. */
    public static SandboxSetup sandboxed() {
        return of(Bubblewrap::find);
    }

    /** With the sandbox if there is one: for your own code, or if every submission is trusted. */
    public static SandboxSetup sandboxedIfPossible() {
        try {
            return sandboxed();
        } catch (SandboxMissingException e) {
            return of(folder -> new NoConfinement());
        }
    }

    /** For a container that holds one submission and is thrown away, where a separate user is enough. */
    public static SandboxSetup forOneSubmission() {
        try {
            return sandboxed();
        } catch (SandboxMissingException e) {
            return of(folder -> UserConfinement.find());
        }
    }

    /** Whether students' code is confined. */
    public boolean isSandboxed() {
        return !(confinement instanceof NoConfinement);
    }

    /** Starts a sandbox once, because a failure here is not a student's fault; it may be the fault of a damaged archive. */
    private void tryOnce() {
        try {
            start();
        } catch (UncheckedIOException e) {
            if (archives.student().isEmpty()) {
                throw e;
            }
            archives = archives.withoutStudent();
            start();
        }
    }

    private void start() {
        StudentProcess process = new StudentProcess(this, FIRST_USER);
        try {
            process.awaitStart();
            tried = Optional.of(process);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** A process for a worker with the given user: the one that was tried, or another one that now starts. */
    StudentProcess process(int user) {
        return (user == FIRST_USER ? takeTried() : Optional.<StudentProcess>empty())
                .orElseGet(() -> new StudentProcess(this, user));
    }

    private synchronized Optional<StudentProcess> takeTried() {
        Optional<StudentProcess> taken = tried;
        tried = Optional.empty();
        return taken;
    }

    private static SandboxSetup of(Search search) {
        try {
            SandboxSetup setup = new SandboxSetup(search);
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
     * Call this before a result counts: while the program is ending, sandboxes end too, or find no class path, which is
     * not a student's fault.
     */
    void requireOpen() {
        if (!folder.isOpen()) {
            throw new UncheckedIOException(
                    "Grading was ended. Everything that was graded before is kept.", new InterruptedIOException());
        }
    }

    Confinement confinement() {
        return confinement;
    }

    /** The text about the sandbox in the report. */
    public String describe() {
        return confinement.describe();
    }

    /** Which measures are in force on this machine, and which are not. */
    public List<SafeguardState> measures() {
        return confinement.measures();
    }

    Path classPath() {
        return classPath;
    }

    SandboxArchives archives() {
        return archives;
    }

    /** This program's own class path, for the compiler's process. */
    List<Path> programClassPath() {
        return programClassPath;
    }

    String startup() {
        return startup;
    }

    @Override
    public void close() {
        takeTried().ifPresent(StudentProcess::close);
        confinement.close();
        folder.close();
    }
}
