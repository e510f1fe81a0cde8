package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.Folders;
import chainrule.shard.ClassParts;
import chainrule.shard.PartFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A folder of results that gets all results of the parts and, during the merge, everything that was handed in.
 *
 * @param to the folder
 * @param submitted the copies of all parts, combined in one folder
 */
record MergedFolder(Path to, Path submitted) implements AutoCloseable {

    /** The folder in which the copies of all parts are combined; it is removed when the merge has ended. */
    static final String WORK = ".merging";

    /**
     * Combines what was handed in, and nothing else yet.
     *
     * @param to the folder of results, which may contain those of earlier runs
     */
    static MergedFolder of(ClassParts parts, Path to) throws IOException {
        Path work = to.resolve(WORK);
        MergedFolder merged = new MergedFolder(to, work.resolve(parts.manifest().folder()));
        try {
            Folders.empty(work);
            Files.createDirectory(merged.submitted);
            for (PartFolder part : parts.parts()) {
                lay(part.path().resolve(PartFolder.SUBMITTED), merged.submitted, true);
            }
            return merged;
        } catch (IOException | RuntimeException e) {
            merged.close();
            throw e;
        }
    }

    /** Puts all results of the parts into the folder. */
    void layResults(ClassParts parts) throws IOException {
        for (PartFolder part : parts.parts()) {
            lay(part.path().resolve(PartFolder.RESULTS), to.resolve(PartFolder.RESULTS), false);
            lay(part.path().resolve(PartFolder.VERSIONS), to.resolve(PartFolder.VERSIONS), false);
        }
        Path unpacked = parts.parts().get(0).path().resolve(PartFolder.UNPACKED);
        if (Files.isDirectory(unpacked)) {
            Folders.empty(to.resolve(PartFolder.UNPACKED));
            lay(unpacked, to.resolve(PartFolder.UNPACKED), false);
        }
        writeDurations(parts, Path.of(PartFolder.DURATIONS), to);
        for (int version = 1; version <= BestVersions.MOST; version++) {
            writeDurations(parts, Path.of(PartFolder.VERSIONS, "" + version, PartFolder.DURATIONS), to);
        }
    }

    /** Puts copies of a folder's files into another one; files that several parts have are the same in all. */
    private static void lay(Path from, Path over, boolean fleeting) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(over.resolve(from.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = over.resolve(from.relativize(file));
                if (fleeting && attributes.isRegularFile() && isLinked(file, copy)) {
                    return FileVisitResult.CONTINUE;
                }
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A hard link to the same file takes no space; not every file system has links. */
    private static boolean isLinked(Path file, Path name) {
        try {
            Files.createLink(name, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void writeDurations(ClassParts parts, Path name, Path to) throws IOException {
        TreeSet<String> rows = new TreeSet<>();
        String head = "";
        for (PartFolder part : parts.parts()) {
            Path file = part.path().resolve(name);
            if (Files.isRegularFile(file)) {
                List<String> lines = Files.readAllLines(file);
                head = lines.get(0) + "\r\n";
                lines.subList(1, lines.size()).forEach(line -> rows.add(line + "\r\n"));
            }
        }
        if (!head.isEmpty()) {
            AtomicFiles.write(to.resolve(name), head + String.join("", rows));
        }
    }

    /** The content of {@code machine.txt}: each machine once, with the parts that were graded on it. */
    static String machines(ClassParts parts) throws IOException {
        Map<String, String> byText = new LinkedHashMap<>();
        for (PartFolder part : parts.parts()) {
            String number = "" + part.manifest().shard().number();
            byText.merge(Files.readString(part.path().resolve(PartFolder.MACHINE)), number, (a, b) -> a + ", " + b);
        }
        StringBuilder text = new StringBuilder();
        byText.forEach((machine, numbers) -> text.append(
                "Parts %s of %d\n%s\n".formatted(numbers, parts.parts().size(), machine)));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        Folders.remove(to.resolve(WORK));
    }
}
