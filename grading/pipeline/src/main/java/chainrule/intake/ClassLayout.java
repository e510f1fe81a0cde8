package chainrule.intake;

import chainrule.marks.UngradedFile;
import chainrule.notebook.ExerciseKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the layout of a class: the top level has a folder or a file for each student, whose name comes from the
 * instructor or a program.
 */
final class ClassLayout {

    private final Path folder;
    private final FoundFiles found;
    private final Set<String> roster;
    private final Collection<ExerciseKey> exercises;
    private final Map<Path, List<String>> students = new HashMap<>();
    private final Map<Path, Instant> times = new HashMap<>();
    private final Set<Path> downloads = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private ClassLayout(Path folder, FoundFiles found, Set<String> roster, Collection<ExerciseKey> exercises) {
        this.folder = folder;
        this.found = found;
        this.roster = roster;
        this.exercises = exercises;
    }

    /**
     * @param found all files in the folder
     * @param roster the ids of students, if they are known
     * @param notes receives what an instructor should know
     */
    static Layout of(
            Path folder, FoundFiles found, Set<String> roster, Collection<ExerciseKey> exercises, List<String> notes)
            throws IOException {
        ClassLayout read = new ClassLayout(folder, found, roster, exercises);
        read.read();
        notes.addAll(read.notes);
        return new Layout(folder, read.students, read.times, read.downloads);
    }

    private void read() throws IOException {
        GradescopeDownload gradescope = new GradescopeDownload(folder);
        notes.addAll(gradescope.notes());
        List<Path> entries = entries();
        Map<Path, NumberedName> numbered = numbered(entries);
        Map<Path, String> plain = new TreeMap<>();
        for (Path entry : entries) {
            Optional<GradescopeDownload.Entry> record =
                    isFolder(entry) ? gradescope.entry(name(entry)) : Optional.empty();
            boolean unknown = record.isEmpty() || record.get().students().isEmpty();
            if (gradescope.isThere() && isFolder(entry) && unknown) {
                notes.add("%s: %s does not say who handed this in; the folder's name counts"
                        .formatted(name(entry), GradescopeDownload.FILE));
            }
            record.flatMap(GradescopeDownload.Entry::time).ifPresent(time -> times.put(entry, time));
            if (numbered.containsKey(entry)) {
                students.put(entry, List.of(numbered.get(entry).student()));
            } else if (!unknown) {
                students.put(entry, record.get().students());
            } else if (StudentIds.isUnreadable(entry.getFileName())) {
                students.put(entry, List.of(student(entry, StudentIds.inBytes(entry))));
            } else {
                plain.put(entry, student(entry, name(entry)));
            }
            if (numbered.containsKey(entry) || isFolder(entry) && GradescopeDownload.isFolder(name(entry))) {
                downloads.add(entry);
            }
        }
        readPlain(plain);
    }

    /** Reads folders and files about which only their own names say anything. */
    private void readPlain(Map<Path, String> names) {
        StudentIds ids = new StudentIds(names.values());
        Set<Path> withNotebook = found.notebooks().stream().map(this::entry).collect(Collectors.toSet());
        boolean flat = withNotebook.stream().anyMatch(entry -> !isFolder(entry));
        names.forEach((entry, name) -> {
            String id = ids.id(name);
            boolean folderOfStudent = !flat && isFolder(entry);
            boolean fileOfStudent = !isFolder(entry)
                    && FlatName.of(name(entry), exercises, roster).tellsStudent();
            if (withNotebook.contains(entry) || folderOfStudent || fileOfStudent || roster.contains(id)) {
                students.put(entry, List.of(id));
            } else if (flat && found.others().get(entry) == UngradedFile.Kind.NOT_A_NOTEBOOK) { // Others are told.
                notes.add("%s: left out, it is not a notebook, and its name does not say whose it is"
                        .formatted(name(entry)));
            }
        });
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !FoundFiles.isHidden(name(entry)) || isHiddenNotebook(entry))
                    .filter(entry -> !Files.isSymbolicLink(entry))
                    .filter(entry -> !found.leftOut().contains(entry))
                    .filter(entry -> isFolder(entry) || !FoundFiles.isOfProgram(name(entry)))
                    .sorted()
                    .toList();
        }
    }

    private boolean isHiddenNotebook(Path entry) {
        return found.others().get(entry) == UngradedFile.Kind.HIDDEN;
    }

    /** If one number occurs beside several names, the numbers are not those of students. */
    private Map<Path, NumberedName> numbered(List<Path> entries) {
        Map<Path, NumberedName> numbered = new TreeMap<>();
        Map<String, Set<String>> displays = new TreeMap<>();
        for (Path entry : entries) {
            (isFolder(entry) ? NumberedName.ofFolder(name(entry)) : NumberedName.ofFile(name(entry))).ifPresent(n -> {
                numbered.put(entry, n);
                displays.computeIfAbsent(n.student(), number -> new HashSet<>()).add(n.display());
            });
        }
        displays.forEach((number, names) -> {
            if (names.size() > 1) {
                notes.add("%s: is not a student's number, as it appears in the file names of %s; the whole names count"
                        .formatted(number, names.stream().sorted().collect(Collectors.joining(" and "))));
                numbered.values().removeIf(n -> n.student().equals(number));
            }
        });
        return numbered;
    }

    private String student(Path entry, String name) {
        return isFolder(entry) ? name : FlatName.of(name, exercises, roster).student();
    }

    private Path entry(Path file) {
        return folder.resolve(folder.relativize(file).getName(0));
    }

    private static boolean isFolder(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }
}
