package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.ClassListing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JvmProcessTest {

    /** A process that does nothing until it is ended. */
    public static final class Idle {

        public static void main(String[] arguments) throws Exception {
            System.out.write(1);
            System.out.flush();
            System.in.read();
        }
    }

    static JavaProgram idleProgram() {
        return JavaProgram.of(List.of(ClassListing.placeOf(Idle.class)), List.of(), Idle.class.getName());
    }

    static JvmProcess idle() throws Exception {
        JvmProcess process = JvmProcess.start(new NoConfinement(), 0, JvmLimits.forStudents(), idleProgram());
        assertEquals(1, process.in().read());
        return process;
    }

    @Test
    void anEndThatABatchSystemMayHaveSentToAllIsToldLateEnoughForThisProgramToEndFirst() throws Exception {
        try (JvmProcess process = idle()) {
            for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                child.destroy(); // SIGTERM
                child.onExit().get(1, TimeUnit.MINUTES);
            }
            long start = System.nanoTime();
            assertEquals(128 + 15, process.ending().status());
            assertTrue(System.nanoTime() - start >= JvmProcess.MOMENT.toNanos());
        }
    }

    @Test
    @SuppressWarnings("try") // The deadline only has to be there.
    void aDeadlineEndsTheProcessAndNoneThatWasClosedBeforeDoes() throws Exception {
        try (JvmProcess process = idle()) {
            process.within(Duration.ZERO).close();
            Thread.sleep(500);
            assertTrue(process.isAlive());
            try (ProcessDeadline deadline = process.within(Duration.ofMillis(1))) {
                assertEquals(-1, process.in().read());
            }
            assertTrue(process.ending().late());
        }
    }
}
