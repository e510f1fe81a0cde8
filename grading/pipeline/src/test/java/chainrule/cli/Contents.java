package chainrule.cli;

import chainrule.run.KnownOutcomes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in the files of a folder of results. */
final class Contents {

    private Contents() {}

    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), text(file));
            }
        }
        return contents;
    }

    /** A zip file has bytes that are no letters. */
    static String text(Path file) throws IOException {
        boolean zip = file.toString().endsWith(".zip");
        return Files.readString(file, zip ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Except how long grading took, and where, and what only saves time. */
    static Map<String, String> butDurations(Path folder) throws IOException {
        Map<String, String> contents = of(folder);
        contents.remove("durations.csv");
        contents.remove(KnownOutcomes.FILE);
        contents.remove(MachineDescription.FILE);
        return contents;
    }
}
