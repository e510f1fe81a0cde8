package chainrule.shard;

import chainrule.files.Fingerprint;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything in a part's folder with fingerprints, whatever its name is; a list of what counts would at some time miss
 * a file that does.
 */
final class PartFiles extends SimpleFileVisitor<Path> {

    static final String FOLDER = "folder";
    static final String LINK = "link";

    private final Path root;
    private final Set<String> besides;
    private final Map<String, String> found = new TreeMap<>();

    private PartFiles(Path root, Set<String> besides) {
        this.root = root;
        this.besides = besides;
    }

    /** @param besides the names of top-level files that do not count, unless they are links or folders */
    static Map<String, String> in(Path root, Set<String> besides) throws IOException {
        Path folder = root.toRealPath(); // A link to a part is the part; a link in it is something that was added.
        PartFiles files = new PartFiles(folder, besides);
        Files.walkFileTree(folder, files);
        return files.found;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        if (!dir.equals(root)) {
            found.put(name(dir), FOLDER);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = name(file);
        if (!attributes.isRegularFile()) {
            found.put(name, LINK);
        } else if (!besides.contains(name)) {
            found.put(name, Fingerprint.of(file));
        }
        return FileVisitResult.CONTINUE;
    }
}
