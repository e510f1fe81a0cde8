package chainrule.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A process that has ended.
 *
 * @param megabytes the most memory that it had
 * @param processorSeconds without those of the processes that it started
 */
record MeasuredRun(int exitCode, long megabytes, long processorSeconds) {

    /** Waits for the end. */
    static MeasuredRun of(Process run) throws InterruptedException {
        long megabytes = 0;
        Duration processor = Duration.ZERO;
        while (run.isAlive()) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(run.pid())))) {
                megabytes = Math.max(
                        megabytes,
                        lines.filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                                .findFirst()
                                .orElse(0));
                processor = run.info().totalCpuDuration().orElse(processor);
            } catch (IOException | UncheckedIOException e) {
                // It has just ended.
            }
            Thread.sleep(100);
        }
        return new MeasuredRun(run.exitValue(), megabytes, processor.toSeconds());
    }
}
