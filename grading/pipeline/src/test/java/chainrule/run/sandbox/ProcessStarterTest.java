package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStarterTest {

    @TempDir
    Path folder;

    @Test
    void aSandboxOutlivesTheThreadThatAskedForIt() throws Exception {
        ConfinedCommand command =
                Bubblewrap.find(folder).command(0, JvmLimits.forStudents(), JvmProcessTest.idleProgram());
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                started.complete(ProcessStarter.start(EmptyEnvironment.of(command.words())));
            } catch (IOException e) {
                started.completeExceptionally(e);
            }
        });
        thread.start();
        Process process = started.get(1, TimeUnit.MINUTES);
        thread.join();
        try {
            assertEquals(1, process.getInputStream().read());
            assertFalse(process.waitFor(300, TimeUnit.MILLISECONDS));
            process.getOutputStream().close();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        } finally {
            process.destroyForcibly();
            command.group().close();
        }
    }

    @Test
    void aProgramThatIsMissingIsToldToWhoAsksForIt() {
        IOException missing = assertThrows(
                IOException.class,
                () -> ProcessStarter.start(
                        new ProcessBuilder(folder.resolve("missing").toString())));
        assertTrue(missing.getMessage().contains("missing"), missing::getMessage);
        assertThrows(CompletionException.class, () -> ProcessStarter.start(new ProcessBuilder((String) null)));
    }
}
