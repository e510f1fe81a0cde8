package chainrule.intake;

import chainrule.files.RealPath;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the folder that contains the students' folders or files: the given one, or the only one in it.
 *
 * <p>Programs that pack a folder add the folder itself at the top. The content must not decide whether that is the
 * class or a student, because a student could pretend to be the class; only names that the instructor or a program gave
 * decide.
 */
final class ClassFolder {

    private static final Pattern GRADESCOPE = Pattern.compile("assignment_\\d+_export");

    private ClassFolder() {}

    /**
     * @param given the path that the instructor gave: a folder, or a zip file that was unpacked into {@code folder}
     * @param roster the ids of students, if they are known
     * @throws IOException if a folder may be the class or a student
     */
    static Path in(Path folder, Path given, Set<String> roster, Collection<ExerciseKey> exercises) throws IOException {
        List<Path> entries = visible(folder);
        if (entries.size() != 1 || !Files.isDirectory(entries.get(0), LinkOption.NOFOLLOW_LINKS)) {
            return folder;
        }
        Path only = entries.get(0);
        String name = only.getFileName().toString();
        if (roster.contains(StudentIds.alone(name))
                || NumberedName.ofFolder(name).isPresent()) {
            return folder;
        }
        if (name.equals(nameOf(given)) || GRADESCOPE.matcher(name).matches()) {
            return only;
        }
        for (Path inside : visible(only)) {
            if (roster.contains(StudentIds.alone(inside.getFileName().toString()))) {
                return only;
            }
        }
        if (mayBeTheClass(only, exercises)) {
            throw new IOException(
                    ("All notebooks are in one folder, %1$s, which may be the folder of the class or of a single"
                                    + " student. If it is the class, %2$s. If it is a student, name the student in a --roster.")
                            .formatted(
                                    name,
                                    Files.isDirectory(given)
                                            ? "run the command on " + only
                                            : "rename the zip file to %s.zip, or unpack it and run the command on the folder"
                                                    .formatted(name)));
        }
        return folder;
    }

    /** The name without its ending, and without the number that browsers add to the name of a second download. */
    private static String nameOf(Path given) throws IOException {
        Path name = RealPath.of(given).getFileName();
        return name == null
                ? ""
                : name.toString().replaceFirst("(?i)\\.zip$", "").replaceFirst(" \\(\\d+\\)$", "");
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> !FoundFiles.isHidden(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Whether several folders in it contain notebooks for the same lesson, of which one student has only one; or
     * whether everything is in one folder, which may be a student's or an assignment's, unless a lesson's notebook is
     * in a folder with its name.
     */
    private static boolean mayBeTheClass(Path folder, Collection<ExerciseKey> exercises) throws IOException {
        Map<String, Set<Path>> byLesson = new HashMap<>();
        Set<Path> all = new HashSet<>();
        boolean ofLesson = true;
        for (Path file : FoundFiles.in(folder).notebooks()) {
            Path path = folder.relativize(file);
            if (path.getNameCount() < 2) {
                return false;
            }
            String lesson =
                    Lessons.named(file.getFileName().toString(), exercises).orElse("");
            byLesson.computeIfAbsent(lesson, l -> new HashSet<>()).add(path.getName(0));
            all.add(path.getName(0));
            ofLesson &= path.getNameCount() == 2
                    && Lessons.named(path.getName(0).toString(), exercises).isPresent();
        }
        return all.size() == 1 && !ofLesson || byLesson.values().stream().anyMatch(folders -> folders.size() > 1);
    }
}
