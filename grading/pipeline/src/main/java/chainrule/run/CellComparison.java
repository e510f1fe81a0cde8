package chainrule.run;

import chainrule.run.sandbox.JvmLimits;
import chainrule.run.sandbox.JvmProcess;
import chainrule.run.sandbox.ProcessDeadline;
import chainrule.run.sandbox.SandboxUsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What another program reported about cells that it compared, in a process like the compiler's: without a network, with
 * limits, and with nothing to read but itself and the cells.
 *
 * @param output the lines that it printed, whatever they contain
 * @param ended why it ended before it was done, or empty
 */
public record CellComparison(String output, String ended) {

    private static final String MAIN = "CellComparison";
    private static final int MOST_OUTPUT = 8 << 20;
    private static final int MOST_WORDS = 300;

    /**
     * @param program its jars and folders of classes
     * @param cells the folder with the cells, which every user may read
     */
    @SuppressWarnings("try") // The deadline only has to be there.
    public static CellComparison of(SandboxSetup setup, List<Path> program, Path cells, Duration limit)
            throws IOException {
        List<Path> classPath = new ArrayList<>(program);
        classPath.add(cells);
        try (JvmProcess process = JvmProcess.start(
                setup.confinement(),
                SandboxUsers.COMPARING,
                JvmLimits.forCompiling(),
                List.of("-XX:TieredStopAtLevel=1"),
                classPath,
                MAIN)) {
            byte[] said;
            try (ProcessDeadline deadline = process.within(limit)) {
                said = process.in().readNBytes(MOST_OUTPUT);
            }
            String output = new String(said, StandardCharsets.UTF_8);
            if (output.endsWith("\ndone\n")) {
                return new CellComparison(output, "");
            }
            JvmProcess.ProcessEnding ending = process.ending();
            return new CellComparison(
                    output,
                    ending.late()
                            ? "its time of %d s had run out".formatted(limit.toSeconds())
                            : ending.outOfMemory()
                                    ? "it ran out of memory"
                                    : "it ended (status %d)%s".formatted(ending.status(), exception(ending.words())));
        }
    }

    /** The line with an uncaught exception, if there is one. */
    private static String exception(String words) {
        return words.lines()
                .filter(line -> line.startsWith("Exception in thread"))
                .map(line -> ": " + line.substring(0, Math.min(line.length(), MOST_WORDS)))
                .findFirst()
                .orElse("");
    }
}
