package chainrule.intake;

import chainrule.marks.UngradedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files in a folder, sorted into notebooks and others. Hidden files are reported only if they are notebooks, and
 * links are not followed.
 *
 * @param notebooks in their order
 * @param others with the reason why each is not a notebook
 * @param leftOut folders that contain no submissions
 * @param notes what an instructor should know about all these
 */
record FoundFiles(List<Path> notebooks, Map<Path, UngradedFile.Kind> others, List<Path> leftOut, List<String> notes) {

    static final String ENDING = ".ipynb";
    private static final int DEEPEST = 4;

    /** Folders that programs create. */
    private static final Set<String> OF_PROGRAMS = Set.of("__MACOSX", ".git", ".ipynb_checkpoints");

    /** Files that operating systems create. */
    private static final Set<String> OF_SYSTEMS = Set.of("Thumbs.db", "desktop.ini");

    /** Looks through a folder. */
    static FoundFiles in(Path folder) throws IOException {
        Visitor visitor = new Visitor(folder);
        Files.walkFileTree(folder, Set.of(), DEEPEST, visitor);
        FoundFiles found = visitor.found;
        found.notebooks.sort(Comparator.naturalOrder());
        return found;
    }

    /** Whether a file's name is a notebook's; some systems write endings in capitals. */
    static boolean isNotebook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Whether a file or folder with that name was not handed in. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX") || OF_SYSTEMS.contains(name);
    }

    /** macOS puts such files beside others, and Jupyter writes into one before it replaces the notebook. */
    private static boolean isHiddenByProgram(String name) {
        return name.startsWith("._") || name.startsWith(".~");
    }

    /** Whether a program writes a file with that name beside what students hand in. */
    static boolean isOfProgram(String name) {
        return name.equals(Timestamp.FILE) || name.equals(GradescopeDownload.FILE);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final FoundFiles found =
                new FoundFiles(new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            String name = dir.getFileName().toString();
            if (Files.exists(dir.resolve(Submissions.GRADED_WITH))) {
                found.leftOut.add(dir);
                note(dir, "left out, it holds the results of an earlier run");
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isHidden(name)) {
                if (folder.equals(dir.getParent()) && !OF_PROGRAMS.contains(name)) {
                    note(dir, "left out, a folder whose name begins with a dot is hidden");
                }
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (isHidden(name) || attributes.isDirectory()) {
                if (attributes.isRegularFile() && isNotebook(name) && !isHiddenByProgram(name)) {
                    found.others.put(file, UngradedFile.Kind.HIDDEN);
                    note(file, "left out, a notebook whose name begins with a dot is hidden");
                }
                return FileVisitResult.CONTINUE;
            }
            boolean onTop = folder.equals(file.getParent());
            if (attributes.isSymbolicLink()) {
                found.others.put(file, UngradedFile.Kind.LINK);
                if (isNotebook(name) || onTop) {
                    note(file, "a link is not followed");
                }
            } else if (attributes.isOther()) {
                found.others.put(file, UngradedFile.Kind.NO_FILE);
                note(file, "left out, it is a pipe or a device, not a file");
            } else if (isNotebook(name)) {
                found.notebooks.add(file);
            } else if (name.toLowerCase(Locale.ROOT).contains(ENDING + ".")) {
                found.others.put(file, UngradedFile.Kind.RENAMED); // Browsers and editors append to a notebook's name.
                note(file, "left out, a notebook's name must end in %s".formatted(ENDING));
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                found.others.put(file, UngradedFile.Kind.ZIP); // Nobody bounds what such a file holds in turn.
                note(file, "left out, a zip file within the folder is not opened; unpack it");
            } else if (!isOfProgram(name)) {
                found.others.put(file, UngradedFile.Kind.NOT_A_NOTEBOOK);
            }
            return FileVisitResult.CONTINUE;
        }

        private void note(Path about, String says) {
            found.notes.add("%s: %s".formatted(folder.relativize(about), says));
        }
    }
}
