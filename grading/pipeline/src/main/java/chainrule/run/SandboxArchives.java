package chainrule.run;

import chainrule.run.compiler.ReadableClassPath;
import chainrule.run.sandbox.ClassArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The archives of classes from which this run's sandboxed processes start sooner; without them they start all the same. */
record SandboxArchives(Optional<ClassArchive> student, Optional<ClassArchive> compiler) {

    /** The command that starts this program names the archives that belong to its jars. */
    static final String STUDENT = "chainrule.archive.student";

    static final String COMPILER = "chainrule.archive.compiler";

    static final SandboxArchives NONE = new SandboxArchives(Optional.empty(), Optional.empty());

    /** @param folder for copies of those that the sandboxes' users cannot reach */
    static SandboxArchives given(Path folder) throws IOException {
        return new SandboxArchives(named(STUDENT, folder), named(COMPILER, folder));
    }

    private static Optional<ClassArchive> named(String property, Path folder) throws IOException {
        String file = System.getProperty(property, "");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path copies = Files.createDirectories(folder.resolve(property));
        copies.toFile().setExecutable(true, false);
        return ReadableClassPath.of(file, copies).stream().findFirst().map(path -> new ClassArchive(path, false));
    }

    SandboxArchives withoutStudent() {
        return new SandboxArchives(Optional.empty(), compiler);
    }
}
