package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A grader that is stopped with its sandboxes, as Ctrl-Z does, takes none of the student's time meanwhile. */
@DisabledOnOs(OS.WINDOWS)
class StoppedGraderTest {

    private static final Duration STOPPED = Duration.ofSeconds(4);

    private static final Duration LIMIT = Duration.ofHours(1);

    /** Limits a process that does nothing until it is told to end, and tells how much time passed and how much counted. */
    static final class WaitingGrader {

        public static void main(String[] arguments) throws Exception {
            try (JvmProcess process = JvmProcessTest.idle()) {
                process.isReady();
                TimeBudget budget = new TimeBudget(LIMIT);
                long start = System.nanoTime();
                ProcessDeadline deadline = process.within(budget, LIMIT);
                System.out.println("ready");
                System.in.read();
                deadline.close();
                System.out.println((System.nanoTime() - start) / 1_000_000);
                System.out.println(LIMIT.minus(budget.atMost(LIMIT)).toMillis());
            }
        }
    }

    @Test
    @Tag("slow")
    void aPauseOfTheGraderDoesNotCount() throws Exception {
        Process grader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WaitingGrader.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Scanner told = new Scanner(grader.getInputStream())) {
            assertEquals("ready", told.next());
            Thread.sleep(1000);
            List<ProcessHandle> all = Stream.concat(Stream.of(grader.toHandle()), grader.descendants())
                    .toList();
            assertTrue(all.size() > 1, "the limited process runs");
            signal("-STOP", all);
            Thread.sleep(STOPPED.toMillis());
            signal("-CONT", all);
            grader.getOutputStream().write('\n');
            grader.getOutputStream().flush();
            long passed = told.nextLong();
            long counted = told.nextLong();
            assertTrue(
                    passed - counted > STOPPED.toMillis() * 3 / 4,
                    () -> "%d ms passed, and %d ms of them counted".formatted(passed, counted));
        } finally {
            grader.descendants().forEach(ProcessHandle::destroyForcibly);
            grader.destroyForcibly();
        }
    }

    private static void signal(String which, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", which));
        processes.forEach(p -> command.add("" + p.pid()));
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
    }
}
