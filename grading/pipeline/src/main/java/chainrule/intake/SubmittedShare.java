package chainrule.intake;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Copies what some students handed in, so that a search in the combined copies of all shares finds the same as in the
 * folder itself.
 *
 * <p>For files that are not notebooks, only the names matter, so only the names are copied.
 */
public final class SubmittedShare extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Map<Path, List<String>> entries;
    private final Predicate<String> share;
    private final boolean nobodys;
    private final Path target;

    /** The lines for the whole folder: which files it contains, and to whom they belong. */
    private final Set<String> lines = new TreeSet<>();

    private SubmittedShare(
            Path folder, Map<Path, List<String>> entries, Predicate<String> share, boolean nobodys, Path target) {
        this.folder = folder;
        this.entries = entries;
        this.share = share;
        this.nobodys = nobodys;
        this.target = target;
    }

    /**
     * Copies a share.
     *
     * @param entries its files and folders, with the ids of the students to whom they belong
     * @param nobodys whether the share includes what belongs to nobody
     * @param target an empty folder
     * @return a fingerprint of the names and sizes of all files, including those of others
     */
    public static String copy(
            Path folder, Map<Path, List<String>> entries, Predicate<String> share, boolean nobodys, Path target)
            throws IOException {
        Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        SubmittedShare copy = new SubmittedShare(real, entries, share, nobodys, target);
        Files.walkFileTree(real, copy);
        entries.forEach((entry, ids) ->
                copy.lines.add("%s is of %s".formatted(copy.name(entry), String.join(", ", new TreeSet<>(ids)))));
        return Fingerprint.of(String.join("\n", copy.lines));
    }

    /**
     * The files in a share that belong in another one.
     *
     * @param folder the combined folder of all shares
     * @param entries its files and folders, with the ids of the students to whom they belong
     * @param own the share that was copied
     * @return places in it, each with the ids of the students to whom it belongs
     */
    public static Map<String, List<String>> misplaced(
            Path folder, Map<Path, List<String>> entries, Predicate<String> share, boolean nobodys, Path own)
            throws IOException {
        SubmittedShare rules = new SubmittedShare(folder, entries, share, nobodys, own);
        Map<String, List<String>> found = new TreeMap<>();
        if (!Files.isDirectory(own)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(file -> !file.equals(own)).toList()) {
                Path place = folder.resolve(own.relativize(file));
                if (!rules.isTaken(place) && !isParent(file)) {
                    found.put(rules.name(place), rules.owners(place));
                }
            }
        }
        return found;
    }

    /** A folder may exist only because of its content. */
    private static boolean isParent(Path file) throws IOException {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(file)) {
            return files.findAny().isPresent();
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    /** The ids of the students to whom a file belongs; none if it belongs to nobody. */
    private List<String> owners(Path file) {
        for (Path place = file; !place.equals(folder); place = place.getParent()) {
            List<String> ids = entries.get(place);
            if (ids != null) {
                return ids;
            }
        }
        return List.of();
    }

    private boolean isTaken(Path file) {
        List<String> ids = owners(file);
        return ids.isEmpty() ? nobodys : ids.stream().anyMatch(share);
    }

    private Path copyOf(Path file) throws IOException {
        Path copy = target.resolve(name(file));
        Files.createDirectories(copy.getParent());
        return copy;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
        if (dir.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        boolean isTaken = isTaken(dir);
        if (isTaken) {
            Files.createDirectories(copyOf(dir));
        }
        Path earlierRun = dir.resolve(Submissions.GRADED_WITH);
        if (Files.exists(earlierRun)) {
            if (isTaken) {
                Files.createFile(copyOf(earlierRun));
            }
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FoundFiles.isHidden(dir.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String own = file.getFileName().toString();
        if (FoundFiles.isHidden(own) && !FoundFiles.isNotebook(own)) {
            return FileVisitResult.CONTINUE;
        }
        lines.add("%s %s".formatted(name(file), attributes.isRegularFile() ? attributes.size() : "is no file"));
        if (!isTaken(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isOther()) {
            throw new IOException(
                    "%s is a pipe or a device, which cannot be copied into a part of the class. Remove it."
                            .formatted(file));
        }
        Path copy = copyOf(file);
        if (attributes.isSymbolicLink()) {
            Files.createSymbolicLink(copy, Path.of("a link that is not followed"));
        } else if (FoundFiles.isNotebook(own) || FoundFiles.isOfProgram(own)) {
            Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
        } else {
            Files.createFile(copy);
        }
        return FileVisitResult.CONTINUE;
    }
}
