package chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for the reports on a class. */
final class ReportOptions {

    @Option(
            names = "--pseudonyms",
            description =
                    "Write gradebook, class report and feedback once more under random names, in DIR/pseudonymous;"
                            + " the key is DIR/pseudonyms.csv.")
    boolean pseudonyms;

    @Option(
            names = "--earlier",
            paramLabel = "DIR",
            description = "Results of an earlier class, which the class report compares with.")
    Optional<Path> earlier;

    /** Refuses options that contradict each other. */
    void require() throws IOException {
        if (earlier.isPresent() && !Files.isDirectory(earlier.get().resolve("results"))) {
            throw new IOException(
                    "%s holds no results; --earlier names a folder that course grade wrote.".formatted(earlier.get()));
        }
    }
}
