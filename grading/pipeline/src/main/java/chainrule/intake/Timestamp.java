package chainrule.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time that nbgrader writes into a student's folder, or into that of an assignment within it; a file's own time
 * says nothing.
 */
final class Timestamp {

    /** The file's name. */
    static final String FILE = "timestamp.txt";

    private static final DateTimeFormatter NBGRADER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS] VV", Locale.ROOT);

    private Timestamp() {}

    /**
     * Looks into the student's folder and then into the one within it, but no deeper, because everything there was
     * handed in by the student.
     *
     * @param inside the path from the student's folder to the notebook
     */
    static Optional<Instant> of(Path student, Path inside) {
        return time(student.resolve(FILE))
                .or(() -> inside.getNameCount() > 1
                        ? time(student.resolve(inside.getName(0)).resolve(FILE))
                        : Optional.empty());
    }

    /** The file that should contain the time; empty if there is none. */
    static Optional<Path> file(Path student, Path inside) {
        return Stream.of(student, student.resolve(inside.getName(0)))
                .map(folder -> folder.resolve(FILE))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static Optional<Instant> time(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < 100
                    ? Optional.of(ZonedDateTime.parse(Files.readString(file).strip(), NBGRADER)
                            .toInstant())
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty(); // Unknown is never late.
        }
    }
}
