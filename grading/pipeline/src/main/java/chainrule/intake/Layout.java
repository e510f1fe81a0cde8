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
 * Decides to whom a file belongs and when it came in, by the top-level file or folder that contains it; nothing within
 * a student's folder names a student.
 *
 * @param folder of all submissions
 * @param students ids by top-level name: one, or the members of a group; a file that is not listed belongs to nobody
 * @param times by top-level name, if the program of the download reports them
 * @param downloads top-level names that a program made for students: everything in them was handed in, even a time
 */
record Layout(Path folder, Map<Path, List<String>> students, Map<Path, Instant> times, Set<Path> downloads) {

    /** Everything belongs to one student. */
    static Layout ofOne(Path folder, String student, FoundFiles found) {
        Map<Path, List<String>> students = new HashMap<>();
        Layout layout = new Layout(folder, students, Map.of(), Set.of());
        found.notebooks().forEach(file -> students.put(layout.entry(file), List.of(student)));
        found.others().keySet().forEach(file -> students.put(layout.entry(file), List.of(student)));
        return layout;
    }

    /** The same layout as if nobody else had handed in anything. */
    Layout only(Predicate<String> share) {
        Map<Path, List<String>> some = new HashMap<>();
        students.forEach(
                (entry, ids) -> some.put(entry, ids.stream().filter(share).toList()));
        return new Layout(folder, some, times, downloads);
    }

    /** The top-level file or folder that is or contains a file. */
    private Path entry(Path file) {
        return folder.resolve(folder.relativize(file).getName(0));
    }

    /** The ids of the students to whom a file belongs; none if it belongs to nobody. */
    List<String> studentsOf(Path file) {
        return students.getOrDefault(entry(file), List.of());
    }

    /** When a notebook came in, if it is known. */
    Optional<Instant> time(Path notebook) {
        Path entry = entry(notebook);
        if (downloads.contains(entry)) {
            return Optional.ofNullable(times.get(entry));
        }
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                ? Timestamp.of(entry, entry.relativize(notebook))
                : Optional.empty();
    }

    /** The file that should contain the time of a notebook but does not, relative to the folder of all submissions. */
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
