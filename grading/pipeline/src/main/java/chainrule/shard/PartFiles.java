package chainrule.shard;

import chainrule.files.Fingerprint;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that lies in a part's folder and counts, with fingerprints. */
final class PartFiles extends SimpleFileVisitor<Path> {

    static final String FOLDER = "folder";
    static final String LINK = "link";

    /** What a run leaves besides, as its lock, does not count. */
    private static final List<String> PLACES = List.of(
            PartFolder.RESULTS,
            PartFolder.VERSIONS,
            PartFolder.SUBMITTED,
            PartFolder.UNPACKED,
            PartFolder.INPUTS,
            PartFolder.MACHINE,
            PartFolder.DURATIONS);

    private final Path root;
    private final Map<String, String> found = new TreeMap<>();

    private PartFiles(Path root) {
        this.root = root;
    }

    static Map<String, String> in(Path root) throws IOException {
        PartFiles files = new PartFiles(root);
        for (String place : PLACES) {
            if (Files.exists(root.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(root.resolve(place), files);
            }
        }
        return files.found;
    }

    private void found(Path file, String what) {
        found.put(root.relativize(file).toString().replace('\\', '/'), what);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        found(dir, FOLDER);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        found(file, attributes.isRegularFile() ? Fingerprint.of(file) : LINK);
        return FileVisitResult.CONTINUE;
    }
}
