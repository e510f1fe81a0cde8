package chainrule.intake;

import chainrule.marks.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When students handed in, from nbgrader's {@code timestamp.txt} beside the notebook or from Gradescope's record of the
 * download; a file's own time tells nothing.
 */
public final class SubmissionTimes {

    private static final DateTimeFormatter NBGRADER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS] VV", Locale.ROOT);

    private SubmissionTimes() {}

    /** The last known time of each student. */
    public static Map<String, Instant> of(List<Submission> submissions) {
        Map<String, Instant> times = new TreeMap<>();
        GradescopeDownload gradescope = new GradescopeDownload();
        // Beside a notebook from Gradescope lies what the student put there.
        submissions.forEach(s -> gradescope
                .entry(s.file())
                .map(GradescopeDownload.Entry::time)
                .orElseGet(() -> time(s.file().resolveSibling("timestamp.txt")))
                .ifPresent(t -> times.merge(s.student(), t, (a, b) -> a.isAfter(b) ? a : b)));
        return times;
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
