package chainrule.run.compiler;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.notebook.ExerciseKey;
import chainrule.run.sandbox.NoConfinement;
import chainrule.run.sandbox.TimeBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerProcessTest {

    private static final ExerciseKey RELU = new ExerciseKey("relu", "02", "relu");
    private static final String NOTEBOOK =
            "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"double relu(double z) { return 0; }\"}]}";

    @TempDir
    Path folder;

    @Test
    void aCompilerThatEndedBetweenTwoNotebooksCostsNobody() throws Exception {
        try (CompilerProcess compiler = new CompilerProcess(
                new NoConfinement(), ReadableClassPath.of(folder), "", Duration.ofSeconds(10), true)) {
            for (ProcessHandle process : ProcessHandle.current().children().toList()) {
                process.destroyForcibly();
                process.onExit().get(1, TimeUnit.MINUTES);
            }
            RemoteNotebook notebook = compiler.open(
                    Files.writeString(folder.resolve("a.ipynb"), NOTEBOOK), new TimeBudget(Duration.ofMinutes(1)));
            notebook.find(List.of(RELU));
            assertTrue(notebook.compile("relu").compiles());
        }
    }
}
