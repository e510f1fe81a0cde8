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

    private RemainingMentions() {}

    /**
     * Looks at every line of every file, including the files in zip files; the name of a file counts as its first line.
     */
    static List<String> of(Path folder, StudentIdentifiers identifiers) throws IOException {
        return of(folder, identifiers, file -> true);
    }

    /** @param which of the files, by their places in the folder */
    static List<String> of(Path folder, StudentIdentifiers identifiers, Predicate<Path> which) throws IOException {
        List<String> found = new ArrayList<>();
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

    private static void look(String name, byte[] content, StudentIdentifiers identifiers, List<String> found) {
        if (identifiers.isIn(name)) {
            found.add(name);
        }
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (identifiers.isIn(lines.get(i))) {
                found.add("%s, line %d".formatted(name, i + 1));
            }
        }
    }
}
