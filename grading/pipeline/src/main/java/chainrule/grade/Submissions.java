package chainrule.grade;

import chainrule.check.Lessons;
import chainrule.grader.Grader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds notebooks in a folder: {@code <student>/<lesson>.ipynb}, {@code <student>/<assignment>/<lesson>.ipynb}, or all in
 * one folder with the student's id in the file's name, as Canvas and Moodle download them too.
 *
 * @param list sorted by student and lesson
 * @param notes files that do not count, with the reason
 */
public record Submissions(List<Submission> list, List<String> notes) {

    private static final String ENDING = ".ipynb";
    private static final int DEEPEST = 4;

    /** Looks through the folder; links are not followed. */
    public static Submissions in(Path folder, List<Grader> graders) throws IOException {
        List<String> notes = new ArrayList<>();
        List<Path> files = notebooks(folder, notes);
        TreeMap<String, Submission> counted = new TreeMap<>();
        Optional<String> only = onlyLesson(files, graders);
        GradescopeExport gradescope = new GradescopeExport();
        Path top = top(folder, files, graders);
        for (Path file : files) {
            Optional<String> lesson = Lessons.of(file, graders).or(() -> only);
            if (lesson.isEmpty()) {
                notes.add("%s: no exercise of any lesson is in it".formatted(folder.relativize(file)));
                continue;
            }
            for (String student : students(top, file, lesson.get(), gradescope)) {
                Submission before =
                        counted.put(student + "\0" + lesson.get(), new Submission(student, lesson.get(), file));
                if (before != null) {
                    notes.add("%s: does not count, as %s is of the same student and lesson"
                            .formatted(folder.relativize(before.file()), folder.relativize(file)));
                }
            }
        }
        notes.addAll(gradescope.notes());
        return new Submissions(List.copyOf(counted.values()), List.copyOf(notes));
    }

    /**
     * The folder of the students' folders. A zip file of a folder has that folder on top of all: it is no student where the
     * folders in it hold notebooks for the same lesson.
     */
    private static Path top(Path folder, List<Path> files, List<Grader> graders) {
        Set<Path> first = new HashSet<>();
        Map<String, Set<Path>> second = new HashMap<>();
        for (Path file : files) {
            Path path = folder.relativize(file);
            if (path.getNameCount() < 3) {
                return folder;
            }
            first.add(path.getName(0));
            second.computeIfAbsent(Lessons.of(file, graders).orElse(""), l -> new HashSet<>())
                    .add(path.getName(1));
        }
        boolean shared = second.values().stream().anyMatch(folders -> folders.size() > 1);
        return first.size() == 1 && shared ? folder.resolve(first.iterator().next()) : folder;
    }

    /** One, or the members of a group as Gradescope knows them. */
    private static List<String> students(Path folder, Path file, String lesson, GradescopeExport gradescope) {
        return gradescope
                .entry(file)
                .map(GradescopeExport.Entry::students)
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> List.of(StudentNames.of(folder.relativize(file), lesson, ENDING)));
    }

    /** A zip file within what was handed in is not opened: nobody bounds what such a file holds in turn. */
    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static List<Path> notebooks(Path folder, List<String> notes) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                boolean hidden =
                        !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (attributes.isSymbolicLink() && name.endsWith(ENDING)) {
                    notes.add("%s: a link is not followed".formatted(folder.relativize(file)));
                } else if (attributes.isRegularFile() && name.endsWith(ENDING) && !name.startsWith(".")) {
                    files.add(file);
                } else if (isZip(name)) {
                    notes.add("%s: left out, a zip file within the folder is not opened; unpack it"
                            .formatted(folder.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** Where all other files are of one lesson, an unreadable one without its name is of it too. */
    private static Optional<String> onlyLesson(List<Path> files, List<Grader> graders) {
        List<String> found = files.stream()
                .flatMap(file -> Lessons.of(file, graders).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
