package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chainrule.BusyMachine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // The machine only has to be busy.
class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final Duration WORK = Duration.ofMillis(200);

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
        try (BusyMachine machine = new BusyMachine(3);
                TimeLimit limit = new TimeLimit(LIMIT)) {
            long start = System.nanoTime();
            limit.call(() -> work(WORK));
            assertTrue(System.nanoTime() - start > LIMIT.toNanos(), "the machine was not busy enough to tell anything");
        }
    }

    @Test
    void onABusyMachineALoopThatNeverEndsIsEndedToo() throws Exception {
        try (BusyMachine machine = new BusyMachine(3);
                TimeLimit limit = new TimeLimit(LIMIT)) {
            assertThrows(StudentTimeout.class, () -> limit.call(() -> work(Duration.ofMinutes(1))));
        }
    }

    @Test
    void sleepingCounts() {
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            assertThrows(
                    StudentTimeout.class,
                    () -> limit.of(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return 0;
                    }));
        }
    }

    @Test
    void aThreadThatIsStoppedWhereverItIsPrintsNothing() throws InterruptedException {
        assumeTrue(Runtime.version().feature() < 20, "later versions of Java stop no thread");
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        List<Throwable> printed = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> printed.add(thrown));
        try {
            for (int i = 0; i < 20; i++) {
                try (TimeLimit limit = new TimeLimit(LIMIT)) {
                    Thread student = limit.call(Thread::currentThread);
                    Thread.sleep(i % 3); // It waits for more to do by now, or is on its way there.
                    limit.close();
                    RunawayThread.stop(student);
                    limit.close(); // It may have been stopped with the locks of its queue, so nobody may ask for them.
                    student.join();
                }
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(), printed);
    }

    @Test
    void codeThatRanOutOfMemoryIsNotCalledAgain() {
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            StudentException e = assertThrows(
                    StudentException.class,
                    () -> limit.call(() -> {
                        throw new OutOfMemoryError("Metaspace");
                    }));
            assertSame(e, assertThrows(StudentException.class, () -> limit.call(() -> 1)));
            limit.anew(1);
            assertEquals(1, limit.<Integer>call(() -> 1), "the next training begins without it");
        }
    }

    @Test
    void statementsThatThrowAreToldAsTheStudentsException() {
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            StudentException e = assertThrows(
                    StudentException.class,
                    () -> limit.of(() -> {
                        throw new IllegalStateException("boom");
                    }));
            assertEquals("IllegalStateException", e.type());
        }
    }
}
