package chainrule.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells whose a file is and when it came in, by the file or folder on top of all in which it lies; nothing that lies within a
 * student's folder names a student.
 *
 * @param folder of all
 * @param students ids by what lies in the folder: one, or the members of a group; what is not in it is nobody's
 * @param times by what lies in the folder, where the program tells from which it was downloaded
 * @param downloads what a program names for its students: all in it was handed in, a time too
 */
record Layout(Path folder, Map<Path, List<String>> students, Map<Path, Instant> times, Set<Path> downloads) {

    /** All is one student's. */
    static Layout ofOne(Path folder, String student, FoundFiles found) {
        Map<Path, List<String>> students = new HashMap<>();
        Layout layout = new Layout(folder, students, Map.of(), Set.of());
        found.notebooks().forEach(file -> students.put(layout.entry(file), List.of(student)));
        found.others().keySet().forEach(file -> students.put(layout.entry(file), List.of(student)));
        return layout;
    }

    /** The same where nobody else handed in anything. */
    Layout only(Predicate<String> share) {
        Map<Path, List<String>> some = new HashMap<>();
        students.forEach(
                (entry, ids) -> some.put(entry, ids.stream().filter(share).toList()));
        return new Layout(folder, some, times, downloads);
    }

    /** What lies in the folder and is or holds a file. */
    private Path entry(Path file) {
        return folder.resolve(folder.relativize(file).getName(0));
    }

    /** Ids of the students whose file it is; none where it is nobody's. */
    List<String> studentsOf(Path file) {
        return students.getOrDefault(entry(file), List.of());
    }

    /** When a notebook came in, where that is known. */
    Optional<Instant> time(Path notebook) {
        Path entry = entry(notebook);
        if (downloads.contains(entry)) {
            return Optional.ofNullable(times.get(entry));
        }
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                ? Timestamp.of(entry, entry.relativize(notebook))
                : Optional.empty();
    }

    /** The file that should tell when a notebook came in, and does not; from the folder of all. */
    Optional<Path> unreadableTime(Path notebook) {
        Path entry = entry(notebook);
        return downloads.contains(entry) || time(notebook).isPresent()
                ? Optional.empty()
                : Timestamp.file(entry, entry.relativize(notebook)).map(folder::relativize);
    }

    /** A file's name as the student knows it. */
    String shown(Path file) {
        Path entry = entry(file);
        return (entry.equals(file) ? file.getFileName() : entry.relativize(file)).toString();
    }
}
