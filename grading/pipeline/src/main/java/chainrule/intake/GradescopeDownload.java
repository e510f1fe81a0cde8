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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What Gradescope writes beside the folders {@code submission_12345} of a download: who handed in, and when.
 *
 * <p>A student's id is there the student's number ({@code :sid:}), else the address, else the name, unless somebody else has
 * the same; a group's submission is that of each member.
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

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param students ids; none where the record does not tell */
    record Entry(List<String> students, Optional<Instant> time) {}

    /** One who handed in, by all that the record tells. */
    private record Submitter(List<String> told) {}

    /**
     * Reads the record.
     *
     * @param folder of the folders {@code submission_12345}; a record that lies deeper was handed in
     */
    GradescopeDownload(Path folder) {
        JsonNode all = read(folder.resolve(FILE));
        Map<String, Set<Submitter>> meant = new HashMap<>();
        all.forEach(entry -> submitters(entry)
                .forEach(s -> s.told.forEach(text ->
                        meant.computeIfAbsent(text, t -> new HashSet<>()).add(s))));
        all.properties().forEach(field -> {
            JsonNode entry = field.getValue();
            if (isFolder(field.getKey()) && entry.isObject()) {
                entries.put(
                        field.getKey(),
                        new Entry(
                                ids(entry, meant),
                                time(entry.path(":created_at").asText(""))));
            }
        });
    }

    private static ObjectMapper yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    }

    /** Whether a folder's name is one of Gradescope's. */
    static boolean isFolder(String name) {
        return name.matches("submission_\\d+");
    }

    /** What the record tells of a folder; nothing where there is no record, or it does not know the folder. */
    Optional<Entry> entry(String folder) {
        return Optional.ofNullable(entries.get(folder));
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

    private static List<Submitter> submitters(JsonNode entry) {
        List<Submitter> submitters = new ArrayList<>();
        entry.path(":submitters")
                .forEach(s -> submitters.add(new Submitter(Stream.of(":sid", ":email", ":name")
                        .map(field -> s.path(field).asText("").strip())
                        .filter(text -> !text.isEmpty() && !text.equals("null") && !isFolder(text))
                        .toList())));
        return submitters;
    }

    /** What only one person is called: a name can be anybody's, and some courses let students write their own number. */
    private static List<String> ids(JsonNode entry, Map<String, Set<Submitter>> meant) {
        return submitters(entry).stream()
                .flatMap(s -> s.told.stream()
                        .filter(text -> meant.get(text).size() == 1)
                        .limit(1))
                .map(StudentIds::alone)
                .distinct()
                .toList();
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
