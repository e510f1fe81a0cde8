package chainrule.intake;

import chainrule.marks.Submission;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final int MOST_TOLD = 5;

    /** Folders that programs leave behind. */
    private static final Set<String> OF_PROGRAMS = Set.of("__MACOSX", ".git", ".ipynb_checkpoints");

    /** What a run writes last into its folder of results, which is thereby known for none of submissions. */
    public static final String GRADED_WITH = "graded-with.txt";

    /**
     * Looks through the folder; links are not followed.
     *
     * @param exercises of all lessons
     * @param lessonInside tells the lesson of a notebook whose name does not tell it, which then must be read
     */
    public static Submissions in(
            Path folder, List<ExerciseKey> exercises, Function<Path, Optional<String>> lessonInside)
            throws IOException {
        List<String> notes = new ArrayList<>();
        List<Path> said = new ArrayList<>();
        List<Path> files = notebooks(folder, notes, said);
        TreeMap<String, Submission> counted = new TreeMap<>();
        TreeMap<String, List<Submission>> others = new TreeMap<>();
        Map<Path, Optional<String>> lessons = new TreeMap<>(); // A notebook may have to be read for it.
        files.forEach(file -> lessons.put(
                file, Lessons.named(file.getFileName().toString(), exercises).or(() -> lessonInside.apply(file))));
        Optional<String> only = onlyLesson(lessons);
        GradescopeDownload gradescope = new GradescopeDownload();
        Path top = top(folder, lessons);
        for (Path file : files) {
            Optional<String> lesson = lessons.get(file).or(() -> only);
            if (lesson.isEmpty()) {
                notes.add("%s: no exercise of any lesson is in it".formatted(folder.relativize(file)));
                continue;
            }
            for (String student : students(top, file, lesson.get(), gradescope)) {
                count(new Submission(student, lesson.get(), file), counted, others);
            }
        }
        others.forEach((key, list) -> notes.addAll(uncounted(list, counted.get(key), folder)));
        notes.addAll(gradescope.notes());
        notes.addAll(withoutNotebook(top, files, counted.values(), said));
        return new Submissions(List.copyOf(counted.values()), List.copyOf(notes));
    }

    private static void count(Submission found, Map<String, Submission> counted, Map<String, List<Submission>> others) {
        String key = found.student() + "\0" + found.lesson();
        Submission before = counted.putIfAbsent(key, found);
        if (before != null) {
            boolean later = StudentIds.inOrder(found.lesson(), ENDING).compare(before.file(), found.file()) < 0;
            counted.put(key, later ? found : before);
            others.computeIfAbsent(key, k -> new ArrayList<>()).add(later ? before : found);
        }
    }

    /** A line for each of the first notebooks that do not count; somebody may have handed in any number. */
    private static List<String> uncounted(List<Submission> others, Submission counts, Path folder) {
        Path counting = folder.relativize(counts.file());
        List<String> notes = new ArrayList<>();
        others.stream()
                .limit(MOST_TOLD)
                .forEach(other -> notes.add("%s: does not count, as %s is of the same student and lesson"
                        .formatted(folder.relativize(other.file()), counting)));
        if (others.size() > MOST_TOLD) {
            notes.add("… and %d more beside %s do not count".formatted(others.size() - MOST_TOLD, counting));
        }
        return notes;
    }

    /**
     * The folder of the students' folders. A zip file of a folder has that folder on top of all: it is no student where the
     * folders in it hold notebooks for the same lesson.
     */
    private static Path top(Path folder, Map<Path, Optional<String>> lessons) {
        Set<Path> first = new HashSet<>();
        Map<String, Set<Path>> second = new HashMap<>();
        for (Path file : lessons.keySet()) {
            Path path = folder.relativize(file);
            if (path.getNameCount() < 3) {
                return folder;
            }
            first.add(path.getName(0));
            second.computeIfAbsent(lessons.get(file).orElse(""), l -> new HashSet<>())
                    .add(path.getName(1));
        }
        boolean shared = second.values().stream().anyMatch(folders -> folders.size() > 1);
        return first.size() == 1 && shared ? folder.resolve(first.iterator().next()) : folder;
    }

    /** One, or the members of a group as Gradescope knows them. */
    private static List<String> students(Path folder, Path file, String lesson, GradescopeDownload gradescope) {
        return gradescope
                .entry(file)
                .map(GradescopeDownload.Entry::students)
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> List.of(StudentIds.of(folder.relativize(file), lesson, ENDING)));
    }

    /** A zip file within what was handed in is not opened: nobody bounds what such a file holds in turn. */
    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Whether a file's name is a notebook's; some systems write endings in capitals. */
    static boolean isNotebook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Browsers and editors append to a notebook's name: {@code 04-backpropagation.ipynb.txt}. */
    static boolean isRenamed(String name) {
        return name.toLowerCase(Locale.ROOT).contains(ENDING + ".") && !name.startsWith(".");
    }

    /** What is said of a notebook with such a name. */
    static String renamed(Object path) {
        return "%s: left out, a notebook's name must end in %s".formatted(path, ENDING);
    }

    /** @param said gets the files and folders that the notes are about */
    private static List<Path> notebooks(Path folder, List<String> notes, List<Path> said) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                boolean results = !dir.equals(folder) && Files.exists(dir.resolve(GRADED_WITH));
                if (results) {
                    note(dir, "%s: left out, it holds the results of an earlier run".formatted(folder.relativize(dir)));
                }
                boolean hidden = !dir.equals(folder) && isHidden(dir);
                if (hidden
                        && folder.equals(dir.getParent())
                        && !OF_PROGRAMS.contains(dir.getFileName().toString())) {
                    notes.add("%s: left out, a folder whose name begins with a dot is hidden"
                            .formatted(folder.relativize(dir)));
                }
                return hidden || results ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (attributes.isSymbolicLink() && (name.endsWith(ENDING) || folder.equals(file.getParent()))) {
                    note(file, "%s: a link is not followed".formatted(folder.relativize(file)));
                } else if (attributes.isRegularFile() && isNotebook(name) && !name.startsWith(".")) {
                    files.add(file);
                } else if (isRenamed(name)) {
                    note(file, renamed(folder.relativize(file)));
                } else if (isZip(name)) {
                    note(
                            file,
                            "%s: left out, a zip file within the folder is not opened; unpack it"
                                    .formatted(folder.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            private void note(Path about, String says) {
                said.add(about);
                notes.add(says);
            }
        });
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** Folders and files of students of whom there is no notebook, unless that was said already. */
    private static List<String> withoutNotebook(
            Path top, List<Path> files, Collection<Submission> counted, List<Path> said) throws IOException {
        boolean flat = files.stream().anyMatch(file -> top.equals(file.getParent()));
        Set<String> students = counted.stream().map(Submission::student).collect(Collectors.toSet());
        Set<Path> known = Stream.concat(files.stream(), said.stream())
                .filter(file -> file.startsWith(top) && !file.equals(top))
                .map(file -> top.resolve(top.relativize(file).getName(0)))
                .collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(top)) {
            return entries.sorted()
                    .filter(entry -> !isHidden(entry) && !known.contains(entry))
                    .filter(entry -> !flat && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                            || StudentIds.number(entry.getFileName().toString())
                                    .filter(number -> !students.contains(number))
                                    .isPresent())
                    .map(entry -> entry.getFileName().toString())
                    .map(name -> name + ": no notebook")
                    .toList();
        }
    }

    /** Where all other files are of one lesson, an unreadable one without its name is of it too. */
    private static Optional<String> onlyLesson(Map<Path, Optional<String>> lessons) {
        List<String> found =
                lessons.values().stream().flatMap(Optional::stream).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
