package chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pages of {@code course similar} that are beside a folder of results. */
final class SimilarBeside {

    private static final String PAGE = "similar.html";
    private static final String TABLE = "similar.csv";

    /** The first student in a table that was written with numbers instead of ids. */
    private static final String NUMBERED = "student ";

    private SimilarBeside() {}

    /** The folders whose pages name the student, and those that number all students instead. */
    static List<Path> perhapsHolding(Path graded, StudentIdentifiers identifiers) throws IOException {
        Path beside = graded.toAbsolutePath().normalize().getParent();
        try (Stream<Path> files = Files.list(beside)) {
            List<Path> folders = files.filter(folder -> Files.isRegularFile(folder.resolve(PAGE)))
                    .sorted()
                    .toList();
            List<Path> found = new ArrayList<>();
            for (Path folder : folders) {
                if (isNumbered(folder.resolve(TABLE))
                        || !RemainingMentions.of(folder, identifiers).isEmpty()) {
                    found.add(folder);
                }
            }
            return found;
        }
    }

    private static boolean isNumbered(Path table) throws IOException {
        if (Files.notExists(table)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1)
                    .findFirst()
                    .filter(line -> line.startsWith(NUMBERED))
                    .isPresent();
        }
    }
}
