package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder stands for the threads of a process, so that it is known how long they waited. */
class StopwatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path threads;

    private void waited(String thread, Duration time) throws IOException {
        Files.createDirectories(threads.resolve(thread));
        Files.writeString(threads.resolve(thread).resolve("schedstat"), "5 %d 7\n".formatted(time.toNanos()));
    }

    private Stopwatch watch() {
        return new Stopwatch(Stopwatch.foldersIn(threads), () -> Duration.ZERO);
    }

    /** Whether more counts than what always does. */
    private static boolean runs(Stopwatch watch) throws InterruptedException {
        long start = System.nanoTime();
        Duration before = watch.elapsed();
        Thread.sleep(50);
        Duration counted = watch.elapsed().minus(before);
        return counted.toNanos() > (System.nanoTime() - start) / 2;
    }

    @Test
    void timeThatAThreadWaitsForAProcessorDoesNotCount() throws Exception {
        waited("1", MINUTE);
        waited("2", MINUTE);
        Stopwatch watch = watch();
        assertTrue(watch.knowsWaiting());
        assertTrue(runs(watch), "asleep");
        waited("2", MINUTE.multipliedBy(2));
        assertFalse(runs(watch), "another minute would have to pass first");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadCanNameItself() throws IOException {
        Path self = Stopwatch.currentThread().get(0);
        assertTrue(
                Stopwatch.threadsOf("self").contains(Path.of("/proc/self/task").resolve(self.getFileName())));
        long turns = turns(self);
        LockSupport.parkNanos(1_000_000);
        assertTrue(turns(self) > turns, "this thread was away from its processor once more");
    }

    private static long turns(Path thread) throws IOException {
        return Long.parseLong(
                Files.readString(thread.resolve("schedstat")).strip().split(" ")[2]);
    }

    @Test
    void timeOnAProcessorCountsHoweverLongOtherThreadsWait() throws Exception {
        Duration[] used = {MINUTE};
        waited("1", Duration.ZERO);
        Stopwatch watch = new Stopwatch(Stopwatch.foldersIn(threads), () -> used[0]);
        waited("1", MINUTE.multipliedBy(9));
        used[0] = MINUTE.multipliedBy(2);
        assertTrue(watch.elapsed().compareTo(MINUTE) >= 0);
    }

    @Test
    void timeThatHasBeenCountedStaysCountedHoweverLongThreadsWaitInTheEnd() throws Exception {
        waited("1", Duration.ZERO);
        Stopwatch watch = watch();
        Thread.sleep(50);
        Duration before = watch.elapsed();
        waited("1", MINUTE);
        assertTrue(watch.elapsed().compareTo(before) >= 0, () -> before + " was counted before");
    }

    @Test
    void aThreadThatStartsLaterBuysNoTime() throws Exception {
        waited("1", Duration.ZERO);
        Stopwatch watch = watch();
        waited("2", MINUTE);
        assertTrue(runs(watch));
    }

    @Test
    void whatAThreadWaitedBeforeItEndedStaysKnown() throws Exception {
        waited("1", Duration.ZERO);
        Stopwatch watch = watch();
        waited("1", MINUTE);
        watch.elapsed();
        Files.delete(threads.resolve("1/schedstat"));
        assertFalse(runs(watch));
    }

    @Test
    void whereWaitingIsNotKnownTimeOnAProcessorCountsAndAThirdOfWhatPasses() throws Exception {
        Duration[] used = {MINUTE};
        Stopwatch watch = new Stopwatch(Stopwatch.foldersIn(threads.resolve("none")), () -> used[0]);
        assertFalse(watch.knowsWaiting());
        Thread.sleep(30);
        assertTrue(watch.elapsed().compareTo(Duration.ofMillis(10)) >= 0);
        assertTrue(watch.elapsed().compareTo(MINUTE) < 0);
        used[0] = MINUTE.multipliedBy(3);
        assertTrue(watch.elapsed().compareTo(MINUTE.multipliedBy(2)) >= 0);
    }
}
