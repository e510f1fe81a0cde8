package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final Duration WORK = Duration.ofMillis(200);

    private final List<Process> others = new ArrayList<>();

    /** Other programs take most of the processors. */
    private void makeBusy() throws IOException {
        for (int i = 3 * Runtime.getRuntime().availableProcessors(); i > 0; i--) {
            others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    @AfterEach
    void theyEnd() {
        others.forEach(Process::destroyForcibly);
    }

    /** Counts until this thread has been on a processor for so long. */
    private static Object work(Duration time) {
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + time.toNanos();
        long turns = 0;
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < end) {
            turns++;
        }
        return turns;
    }

    @Test
    void onABusyMachineTimeSpentWaitingForAProcessorDoesNotCount() throws Exception {
        assumeTrue(!Stopwatch.threadsOf("self").isEmpty(), "only Linux tells how long threads wait");
        makeBusy();
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            long start = System.nanoTime();
            limit.call(() -> work(WORK));
            assertTrue(System.nanoTime() - start > LIMIT.toNanos(), "the machine was not busy enough to tell anything");
        }
    }

    @Test
    void onABusyMachineALoopThatNeverEndsIsEndedToo() throws Exception {
        makeBusy();
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            assertThrows(StudentTimeout.class, () -> limit.call(() -> work(Duration.ofMinutes(1))));
        }
    }

    @Test
    void sleepingCounts() {
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            assertThrows(
                    StudentTimeout.class,
                    () -> limit.run(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
        }
    }

    @Test
    void statementsThatThrowAreToldAsTheStudentsException() {
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            StudentException e = assertThrows(
                    StudentException.class,
                    () -> limit.run(() -> {
                        throw new IllegalStateException("boom");
                    }));
            assertEquals("IllegalStateException", e.type());
        }
    }
}
