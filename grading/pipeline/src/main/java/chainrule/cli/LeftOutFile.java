package chainrule.cli;

import chainrule.chart.VisibleText;
import chainrule.files.AtomicFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Files and students that do not count or do not fit, as told while grading: of a large class a screen holds but the end. */
final class LeftOutFile {

    /** Its name in the folder of results. */
    static final String FILE = "left-out.txt";

    private LeftOutFile() {}

    /** Only the first of many, so that what came before stays on the screen. */
    static void tell(List<String> lines, int most, PrintWriter say) {
        lines.stream().limit(most).forEach(line -> say.println(VisibleText.line(line)));
        if (lines.size() > most) {
            say.println("… and %d more like these: --verbose tells all, and %s keeps them."
                    .formatted(lines.size() - most, FILE));
        }
    }

    /**
     * A file of an earlier run does not stay as it was. What Java says of a file names the whole way to it, which is nobody's
     * business who gets these results.
     *
     * @param submitted folder of the submissions
     */
    static void write(List<String> lines, Path submitted, Path folder) {
        Path file = folder.resolve(FILE);
        if (!lines.isEmpty() || Files.exists(file)) {
            String text = lines.stream()
                    .map(line -> without(submitted, without(folder, line)))
                    .map(line -> VisibleText.line(line) + "\n")
                    .collect(Collectors.joining());
            AtomicFiles.write(file, text);
        }
    }

    private static String without(Path folder, String line) {
        String separator = folder.getFileSystem().getSeparator();
        return line.replace(folder.toAbsolutePath().normalize() + separator, "")
                .replace(folder.toAbsolutePath() + separator, "");
    }
}
