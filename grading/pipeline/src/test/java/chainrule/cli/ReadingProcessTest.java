package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.marks.GradingSettings;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingProcessTest {

    private static final String NOTEBOOK = "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"words\"}]}";

    @TempDir
    Path folder;

    @Test
    void itReadsInAProcessThatIsIdleElsewhereAndEndsASecondOne() throws Exception {
        GradingSettings settings = GradingSettings.usual(1);
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), NOTEBOOK);
        try (SandboxSetup setup = SandboxSetup.sandboxed()) {
            long before = children();
            try (ReadingProcess reader = new ReadingProcess(setup, settings, false)) {
                reader.take(NotebookCompiler.forReading(setup, settings));
                reader.open(notebook);
                assertEquals(before + 1, children());
                reader.take(NotebookCompiler.forReading(setup, settings));
                assertEquals(before + 1, children());
                reader.open(notebook);
            }
            assertEquals(before, children());
        }
    }

    @Test
    void aProcessThatAnotherThreadStartedServesItAfterThatThread() throws Exception {
        GradingSettings settings = GradingSettings.usual(1);
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), NOTEBOOK);
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                ReadingProcess reader = new ReadingProcess(setup, settings, false)) {
            Thread other = new Thread(() -> reader.take(NotebookCompiler.forReading(setup, settings)));
            other.start();
            other.join();
            long started = ProcessHandle.current()
                    .children()
                    .mapToLong(ProcessHandle::pid)
                    .sum();
            reader.open(notebook);
            assertEquals(
                    started,
                    ProcessHandle.current()
                            .children()
                            .mapToLong(ProcessHandle::pid)
                            .sum());
        }
    }

    private static long children() {
        return ProcessHandle.current().children().count();
    }
}
