package chainrule.cli;

import chainrule.run.sandbox.SafeguardState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The machine that a class was graded on, and what kept students' code from doing harm there; it decides no marks. */
final class MachineDescription {

    static final String FILE = "machine.txt";

    private MachineDescription() {}

    static String text(List<SafeguardState> measures) {
        return """
                The machine of the last run. Nothing in this file decides a mark.
                java %s, %s
                %s
                kernel %s %s, %s
                processors %d

                What protects this machine, the results and the other students from the code that runs:
                %s
                """.formatted(
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        bubblewrap(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        measures.stream().map(SafeguardState::toString).collect(Collectors.joining("\n")));
    }

    private static String bubblewrap() {
        try {
            Process process = new ProcessBuilder("bwrap", "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readNBytes(100), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "no bubblewrap";
        }
    }
}
