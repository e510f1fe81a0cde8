package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder stands for the threads of a process, so that it is known how long they waited. */
class StopwatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration LOOK = Duration.ofMillis(200);

    @TempDir
    Path threads;

    private Duration now = Duration.ZERO;
    private Duration used = Duration.ZERO;

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

    /** One who looks five times a second, at a clock that a test moves. */
    private Stopwatch watchOfOneWhoLooksOften() {
        return new Stopwatch(Stopwatch.foldersIn(threads), () -> used, LOOK, () -> now.toNanos());
    }

    @Test
    void ofAPauseOfThisProgramOnlyTheUsualTimeBetweenTwoLooksCounts() throws Exception {
        waited("1", MINUTE);
        Stopwatch watch = watchOfOneWhoLooksOften();
        now = LOOK;
        assertEquals(LOOK, watch.elapsed());
        assertEquals(Duration.ZERO, watch.longestMissed());
        now = now.plus(MINUTE).plus(LOOK);
        assertEquals(LOOK.multipliedBy(2), watch.elapsed(), "stopped for a minute");
        assertEquals(MINUTE, watch.longestMissed());
        now = now.plus(LOOK);
        assertEquals(LOOK.multipliedBy(3), watch.elapsed(), "code that sleeps meets its end all the same");
    }

    @Test
    void aPauseDoesNotCountWhereWaitingIsNotKnown() {
        Stopwatch watch = watchOfOneWhoLooksOften();
        now = MINUTE;
        assertTrue(watch.elapsed().compareTo(LOOK) < 0);
    }

    @Test
    void timeOnAProcessorCountsInAPauseToo() throws Exception {
        waited("1", Duration.ZERO);
        Stopwatch watch = watchOfOneWhoLooksOften();
        now = MINUTE;
        used = MINUTE;
        assertEquals(MINUTE, watch.elapsed());
    }

    @Test
    void whoeverIsStarvedIsNotGivenTheSameTimeTwice() throws Exception {
        waited("1", Duration.ZERO);
        Stopwatch watch = watchOfOneWhoLooksOften();
        now = MINUTE;
        waited("1", MINUTE.minus(LOOK));
        assertEquals(LOOK, watch.elapsed(), "the code had a processor for that long");
        now = now.plus(LOOK);
        assertEquals(LOOK.multipliedBy(2), watch.elapsed(), "asleep, on a machine that is idle again");
    }

    /** In some pauses the whole program stands still, in the others the code waits for a processor too. */
    @Test
    void howeverPausesFallTheTimeThatWasSeenCountsAndNoMore() throws Exception {
        Random random = new Random(7);
        for (int run = 0; run < 40; run++) {
            now = Duration.ZERO;
            Duration starved = Duration.ZERO;
            waited("1", starved);
            Stopwatch watch = watchOfOneWhoLooksOften();
            Duration seen = Duration.ZERO;
            for (int look = 0; look < 30; look++) {
                Duration pause = Duration.ofMillis(random.nextInt(3) == 0 ? random.nextInt(90_000) : 0);
                boolean busy = random.nextBoolean();
                starved = starved.plus(busy ? pause : Duration.ZERO);
                waited("1", starved);
                now = now.plus(LOOK).plus(pause);
                seen = seen.plus(LOOK);
                assertEquals(seen, watch.elapsed(), "run " + run);
            }
        }
    }
}
