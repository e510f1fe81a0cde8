package chainrule.cli;

import chainrule.chart.VisibleText;
import chainrule.files.AtomicFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file with all files and students that do not count or do not fit, because a screen shows only the end of a long
 * list.
 */
final class LeftOutFile {

    /** The name of the file in the folder of results. */
    static final String FILE = "left-out.txt";

    private LeftOutFile() {}

    /** Prints only the first of many, so that earlier lines stay on the screen. */
    static void tell(List<String> lines, int most, PrintWriter say) {
        lines.stream().limit(most).forEach(line -> say.println(VisibleText.line(line)));
        if (lines.size() > most) {
            say.println("… and %d more like these: --verbose shows all of them, and %s keeps them."
                    .formatted(lines.size() - most, FILE));
        }
    }

    /**
     * Replaces a file of an earlier run. Java's messages about a file name its full path, which does not concern the
     * readers of the results.
     *
     * @param submitted the folder of the submissions
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
