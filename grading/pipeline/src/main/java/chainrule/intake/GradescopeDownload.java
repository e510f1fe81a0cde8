package chainrule.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What Gradescope writes beside the folders {@code submission_12345} of a download: who handed in, and when.
 *
 * <p>A student's id is there the student's number ({@code :sid:}), else the address; a group's submission is that of each member.
 */
final class GradescopeDownload {

    /** The record's name. */
    static final String FILE = "submission_metadata.yml";

    private static final int MOST_CHARACTERS = 64 << 20;
    private static final ObjectMapper YAML = yaml();
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(' ')
            .appendOffset("+HH:MM", "Z")
            .toFormatter();

    private final Map<Path, JsonNode> records = new HashMap<>();
    /** By folder: it may be asked for once for each member of a group. */
    private final Map<Path, Optional<Entry>> entries = new HashMap<>();

    private final List<String> notes = new ArrayList<>();

    /** @param students ids; none where the record does not tell */
    record Entry(List<String> students, Optional<Instant> time) {}

    private static ObjectMapper yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    }

    /** Whether a folder is one of Gradescope's. */
    static boolean isFolder(Path name) {
        return name.toString().matches("submission_\\d+");
    }

    /**
     * What the record tells of a notebook; nothing where there is no record, or it does not know the folder. Of several
     * such folders the outermost is Gradescope's: what lies in it, perhaps a record too, was handed in.
     */
    Optional<Entry> entry(Path notebook) {
        Path outermost = null;
        for (Path folder = notebook.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.getFileName() != null && isFolder(folder.getFileName()) && folder.getParent() != null) {
                outermost = folder;
            }
        }
        if (outermost == null) {
            return Optional.empty();
        }
        return entries.computeIfAbsent(outermost, this::entryOf);
    }

    private Optional<Entry> entryOf(Path folder) {
        JsonNode entry = records.computeIfAbsent(folder.resolveSibling(FILE), this::read)
                .path(folder.getFileName().toString());
        return entry.isObject() ? Optional.of(entry(entry)) : Optional.empty();
    }

    private JsonNode read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? YAML.readTree(file.toFile())
                    : YAML.missingNode();
        } catch (IOException e) {
            notes.add("%s cannot be read, so students and times are not known from it: %s"
                    .formatted(FILE, e.getMessage().lines().findFirst().orElse("")));
            return YAML.missingNode();
        }
    }

    private static Entry entry(JsonNode entry) {
        List<String> students = new ArrayList<>();
        for (JsonNode submitter : entry.path(":submitters")) {
            Stream.of(":sid", ":email", ":name")
                    .map(field -> submitter.path(field).asText("").strip())
                    .filter(text -> !text.isEmpty() && !text.equals("null"))
                    .findFirst()
                    .ifPresent(students::add);
        }
        return new Entry(students, time(entry.path(":created_at").asText("")));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // Unknown is never late.
        }
    }

    /** What could not be read. */
    List<String> notes() {
        return notes;
    }
}
