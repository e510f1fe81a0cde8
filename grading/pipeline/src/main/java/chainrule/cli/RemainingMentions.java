package chainrule.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Places in a folder where a student is still named, in another student's file or in somebody's words. */
final class RemainingMentions {

    /**
     * A line of a file, or the name of one.
     *
     * @param file its place in the folder, and in a zip file
     * @param line counted from 1, or 0 for the file's name
     * @param text the line
     */
    record Mention(String file, int line, String text) {

        /** A text such as {@code overrides.csv, line 7}. */
        String words() {
            return line == 0 ? file : "%s, line %d".formatted(file, line);
        }
    }

    private RemainingMentions() {}

    /** Looks at every line of every file, including the files in zip files, and at the names of files. */
    static List<Mention> of(Path folder, StudentIdentifiers identifiers) throws IOException {
        return of(folder, identifiers, file -> true);
    }

    /** @param which of the files, by their places in the folder */
    static List<Mention> of(Path folder, StudentIdentifiers identifiers, Predicate<Path> which) throws IOException {
        List<Mention> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> which.test(folder.relativize(file)))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString();
                look(name, Files.readAllBytes(file), identifiers, found);
                if (name.endsWith(".zip")) {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        for (ZipEntry entry : Collections.list(zip.entries())) {
                            byte[] content = zip.getInputStream(entry).readAllBytes();
                            look(name + ", " + entry.getName(), content, identifiers, found);
                        }
                    }
                }
            }
        }
        return found;
    }

    /**
     * The same places with the numbers that these lines have in a folder as it is now; where a line is only written
     * later, the place is the whole file.
     */
    static List<Mention> asNumberedIn(Path folder, List<Mention> places) throws IOException {
        List<Mention> now = new ArrayList<>();
        String file = "";
        List<String> lines = List.of();
        int last = 0;
        for (Mention place : places) {
            Path there = folder.resolve(place.file);
            if (!Files.isRegularFile(there)) { // A file in a zip file, which stays as it is.
                now.add(place);
                continue;
            }
            if (!place.file.equals(file)) {
                file = place.file;
                lines = lines(Files.readAllBytes(there));
                last = 0;
            }
            int at = place.line == 0 ? -1 : lines.subList(last, lines.size()).indexOf(place.text);
            last += at + 1;
            now.add(new Mention(place.file, at < 0 ? 0 : last, at < 0 ? place.file : place.text));
        }
        return now.stream().distinct().toList();
    }

    private static void look(String name, byte[] content, StudentIdentifiers identifiers, List<Mention> found) {
        if (identifiers.isNamedIn(name)) {
            found.add(new Mention(name, 0, name));
        }
        List<String> lines = lines(content);
        for (int i = 0; i < lines.size(); i++) {
            if (identifiers.isNamedIn(lines.get(i))) {
                found.add(new Mention(name, i + 1, lines.get(i)));
            }
        }
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
