package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GradingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Archives of classes with which sandboxed processes start sooner, and never one that costs anything else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveRunTest {

    private static final int DAMAGED = 2;

    private Path folder;
    private Path made;

    @BeforeAll
    void makeArchive(@TempDir Path own) throws IOException {
        folder = own;
        made = folder.resolve("student.jsa");
        try (SandboxSetup setup = SandboxSetup.sandboxed()) {
            assertTrue(ArchiveRun.ofStudent(setup, made));
        }
    }

    @AfterEach
    void nothingIsNamed() {
        System.clearProperty(SandboxArchives.STUDENT);
        System.clearProperty(SandboxArchives.COMPILER);
    }

    @Test
    void itIsMadeUnderTheNamesOfTheSandboxAndTakenByALaterRun() throws IOException {
        assertTrue(Files.size(made) > 100_000);
        System.setProperty(SandboxArchives.STUDENT, made.toString());
        try (SandboxSetup later = SandboxSetup.sandboxed();
                StudentProcess process = new StudentProcess(later, 1)) {
            process.awaitStart();
            assertEquals(2, startedFromArchives(), "this one, and the one that was tried");
        }
    }

    /** How many processes have an archive in their memory; a copy, which the sandbox's user can reach, has another name. */
    private static long startedFromArchives() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> {
                    try {
                        return Files.readString(Path.of("/proc/%d/maps".formatted(process.pid())))
                                .contains("/archives/");
                    } catch (IOException e) {
                        return false; // It has ended.
                    }
                })
                .count();
    }

    @Tag("slow")
    @Test
    void oneThatIsDamagedOrMissingOrOfAnotherProgramIsLeftOut() throws IOException {
        Random random = new Random(25);
        byte[] whole = Files.readAllBytes(made);
        for (int i = 0; i < DAMAGED; i++) {
            Path damaged = folder.resolve("damaged%d.jsa".formatted(i));
            Files.write(damaged, Arrays.copyOf(whole, random.nextInt(whole.length)));
            requireBothStart(damaged);
        }
        byte[] zeros = new byte[whole.length];
        requireBothStart(Files.write(folder.resolve("zeros.jsa"), zeros));
        requireBothStart(Files.writeString(folder.resolve("text.jsa"), "no archive"));
        requireBothStart(folder.resolve("missing.jsa"));
        requireBothStart(made); // The compiler's jars are other ones.
    }

    @SuppressWarnings("try") // The compiler only has to start.
    private static void requireBothStart(Path archive) {
        System.setProperty(SandboxArchives.STUDENT, archive.toString());
        System.setProperty(SandboxArchives.COMPILER, archive.toString());
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = NotebookCompiler.forReading(setup, GradingSettings.usual(1));
                StudentProcess process = new StudentProcess(setup, 1)) {
            process.awaitStart();
            assertEquals(List.of(), process.cells().notes());
        }
    }
}
