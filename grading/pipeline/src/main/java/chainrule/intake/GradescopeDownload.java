package chainrule.intake;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The record that Gradescope writes beside the folders {@code submission_12345} of a download: who handed in work, and
 * when.
 *
 * <p>A student's id is the number ({@code :sid:}) or, without one, the address or the name, unless somebody else has
 * the same; a group's submission belongs to each member.
 */
final class GradescopeDownload {

    /** The name of the record. */
    static final String FILE = "submission_metadata.yml";

    private static final int MOST_NAMED = 3;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(' ')
            .appendOffset("+HH:MM", "Z")
            .toFormatter();

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param students ids; none if the record does not have any */
    record Entry(List<String> students, Optional<Instant> time) {}

    /** A student who handed in work, with everything that the record says. */
    private record Submitter(List<String> told) {

        private String name() {
            return told.get(told.size() - 1);
        }
    }

    /**
     * Reads the record.
     *
     * @param folder the folder of the folders {@code submission_12345}; a record in a deeper folder was handed in
     */
    GradescopeDownload(Path folder) {
        Map<String, YamlText> all = read(folder.resolve(FILE)).fields();
        Map<String, Set<Submitter>> meant = new HashMap<>();
        all.values()
                .forEach(entry -> submitters(entry.fields())
                        .forEach(s -> s.told.forEach(text -> meant.computeIfAbsent(text, t -> new HashSet<>())
                                .add(s))));
        Map<String, Set<Submitter>> shared = new TreeMap<>();
        all.forEach((name, entry) -> {
            Map<String, YamlText> fields = entry.fields();
            if (isFolder(name) && !fields.isEmpty()) {
                entries.put(name, new Entry(ids(fields, meant, shared), time(text(fields, ":created_at"))));
            }
        });
        shared.forEach((text, submitters) ->
                notes.add("%s: is nobody's id, because %s has it beside %s".formatted(text, FILE, names(submitters))));
        entries.forEach((name, entry) -> {
            if (!Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                tellMissing(name, entry.students);
            }
        });
    }

    private static String names(Set<Submitter> submitters) {
        List<String> names = submitters.stream().map(Submitter::name).sorted().toList();
        return names.size() > MOST_NAMED
                ? "%s and %d more".formatted(String.join(", ", names.subList(0, MOST_NAMED)), names.size() - MOST_NAMED)
                : String.join(" and ", names);
    }

    private void tellMissing(String name, List<String> students) {
        students.forEach(student ->
                notes.add("%s: %s names the folder %s, which does not exist".formatted(student, FILE, name)));
        if (students.isEmpty()) {
            notes.add("%s: %s names this folder, which does not exist".formatted(name, FILE));
        }
    }

    /** Whether there is a record with entries for folders. */
    boolean isThere() {
        return !entries.isEmpty();
    }

    /** Whether a folder's name is one of Gradescope's. */
    static boolean isFolder(String name) {
        return name.matches("submission_\\d+");
    }

    /** The record's entry for a folder; empty if there is no record, or it does not have the folder. */
    Optional<Entry> entry(String folder) {
        return Optional.ofNullable(entries.get(folder));
    }

    private YamlText read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? YamlText.in(file) : YamlText.NONE;
        } catch (IOException e) {
            notes.add("%s cannot be read, so students and times are not known from it: %s"
                    .formatted(FILE, e.getMessage().lines().findFirst().orElse("")));
            return YamlText.NONE;
        }
    }

    private static List<Submitter> submitters(Map<String, YamlText> entry) {
        return entry.getOrDefault(":submitters", YamlText.NONE).items().stream()
                .map(YamlText::fields)
                .map(s -> new Submitter(Stream.of(":sid", ":email", ":name")
                        .map(field -> text(s, field))
                        .filter(text -> !text.isEmpty() && !text.equals("null") && !isFolder(text))
                        .toList()))
                .toList();
    }

    private static String text(Map<String, YamlText> fields, String name) {
        return fields.getOrDefault(name, YamlText.NONE).text().strip();
    }

    /**
     * The identifiers that only one person has: several people can have the same name, and some courses let students
     * write their own number.
     *
     * @param shared receives identifiers that more than one person has
     */
    private static List<String> ids(
            Map<String, YamlText> entry, Map<String, Set<Submitter>> meant, Map<String, Set<Submitter>> shared) {
        List<String> ids = new ArrayList<>();
        for (Submitter s : submitters(entry)) {
            for (String text : s.told) {
                if (meant.get(text).size() == 1) {
                    ids.add(StudentIds.alone(text));
                    break;
                }
                shared.put(text, meant.get(text));
            }
        }
        return ids.stream().distinct().toList();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // Unknown is never late.
        }
    }

    /**
     * What an instructor should know: what could not be read, who is missing, and which identifiers two people share.
     */
    List<String> notes() {
        return notes;
    }
}
