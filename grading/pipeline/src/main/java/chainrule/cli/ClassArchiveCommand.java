package chainrule.cli;

import chainrule.run.ArchiveRun;
import chainrule.run.SandboxSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an archive of classes from which the processes in sandboxes start sooner. */
@Command(
        name = "class-archive",
        hidden = true,
        description = "Makes an archive of a sandboxed program's classes; course grade uses it.")
final class ClassArchiveCommand implements Callable<Integer> {

    /** The programs that run in sandboxes. */
    enum Program {
        COMPILER,
        STUDENT
    }

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "${COMPLETION-CANDIDATES}")
    private Program program;

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to write the archive.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (SandboxSetup setup = SandboxSetup.sandboxed()) {
            boolean ended = program == Program.COMPILER
                    ? ArchiveRun.ofCompiler(setup, file)
                    : ArchiveRun.ofStudent(setup, file);
            return ended && Files.isRegularFile(file) ? 0 : 1;
        }
    }
}
