package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {

    /** Waits until the last of them says that it is there: after that none is started. */
    private static Process started(String script) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script).start();
        process.getInputStream().read();
        return process;
    }

    private static void end(Process process) {
        ProcessTree.of(process.toHandle()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void itHoldsWhatJavaFindsByLookingAtAllProcesses() throws IOException {
        Process process = started("sleep 60 & sh -c 'sleep 60 & sleep 60 & echo there; read end'; :");
        try {
            Set<ProcessHandle> all = process.descendants().collect(Collectors.toSet());
            all.add(process.toHandle());
            assertEquals(all, ProcessTree.of(process.toHandle()).collect(Collectors.toSet()));
        } finally {
            end(process);
        }
    }

    @Test
    void theInnermostIsTheEndOfALine() throws IOException {
        Process process = started("sh -c 'sh -c \"echo there; read end; :\"; :'; :");
        try {
            ProcessHandle last = ProcessTree.innermost(process.toHandle());
            assertEquals(0, last.children().count());
            assertEquals(true, process.descendants().anyMatch(last::equals));
        } finally {
            end(process);
        }
    }

    @Test
    void aProcessThatHasEndedHasStartedNothing() throws Exception {
        Process process = started("echo there");
        process.waitFor();
        assertEquals(0, ProcessTree.of(process.toHandle()).skip(1).count());
    }
}
