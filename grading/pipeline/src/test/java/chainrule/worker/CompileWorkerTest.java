package chainrule.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.sandbox.Unconfined;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompileWorkerTest {

    private static final String RELU = "double relu(double z) { return Math.max(0, z); }";

    @Test
    void aCompilerThatEndedBetweenTwoNotebooksCostsNobody() throws Exception {
        try (CompileWorker compiler = new CompileWorker(new Unconfined(), "", Duration.ofSeconds(10))) {
            for (ProcessHandle process : ProcessHandle.current().children().toList()) {
                process.destroyForcibly();
                process.onExit().get(1, TimeUnit.MINUTES);
            }
            assertTrue(compiler.compile(RELU, List.of()).compiles());
        }
    }
}
