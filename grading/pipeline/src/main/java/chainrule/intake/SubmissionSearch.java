package chainrule.intake;

import chainrule.marks.NotebookChoice;
import chainrule.marks.Submission;
import chainrule.marks.UngradedFile;
import chainrule.marks.Upload;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds what was handed in: {@code <student>/<lesson>.ipynb}, {@code <student>/<assignment>/<lesson>.ipynb}, or
 * everything in one folder with the student's id in the file's name, as in downloads of Canvas and Moodle.
 */
public final class SubmissionSearch {

    private final List<ExerciseKey> exercises;
    private final NotebookContents contents;
    private final boolean best;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> students = new TreeSet<>();
    private final Map<Path, List<String>> entries = new TreeMap<>();
    private final Predicate<String> share;

    /** @param exercises the exercises of all lessons */
    public SubmissionSearch(List<ExerciseKey> exercises, NotebookContents contents) {
        this(exercises, contents, false);
    }

    /** @param best whether a later step decides which of several notebooks with work counts */
    public SubmissionSearch(List<ExerciseKey> exercises, NotebookContents contents, boolean best) {
        this(exercises, contents, best, student -> true);
    }

    private SubmissionSearch(
            List<ExerciseKey> exercises, NotebookContents contents, boolean best, Predicate<String> share) {
        this.exercises = exercises;
        this.contents = contents;
        this.best = best;
        this.share = share;
    }

    /**
     * The same for some of the students. The names of all others' files are still read, because they may show to whom a
     * file belongs, and their content only if it decides the lesson of a notebook that cannot be read.
     */
    public SubmissionSearch only(Predicate<String> share) {
        return new SubmissionSearch(exercises, contents, best, share);
    }

    /**
     * Finds what a class handed in; links are not followed.
     *
     * @param folder of all submissions
     * @param given the path that the instructor gave: the folder, or a zip file that was unpacked into it
     * @param roster ids of students, where they are known
     * @throws IOException if it is unclear to whom the notebooks belong
     */
    public Submissions ofClass(Path folder, Path given, Set<String> roster) throws IOException {
        notes.clear();
        Path top = top(folder, given, roster, exercises);
        FoundFiles found = FoundFiles.in(top);
        notes.addAll(found.notes());
        return collect(found, ClassLayout.of(top, found, roster, exercises, notes));
    }

    /**
     * The top-level files and folders, with the ids of the students to whom they belong, found by names alone without
     * reading any notebook.
     */
    public static Map<Path, List<String>> entries(
            Path folder, Path given, Set<String> roster, List<ExerciseKey> exercises) throws IOException {
        Path top = top(folder, given, roster, exercises);
        return Map.copyOf(ClassLayout.of(top, FoundFiles.in(top), roster, exercises, new ArrayList<>())
                .students());
    }

    private static Path top(Path folder, Path given, Set<String> roster, List<ExerciseKey> exercises)
            throws IOException {
        Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder; // The instructor's own link
        return ClassFolder.in(real, given, roster, exercises);
    }

    /** Finds what one student handed in, whatever folders and names say. */
    public Submissions ofStudent(Path folder, String student) throws IOException {
        notes.clear();
        FoundFiles found = FoundFiles.in(folder);
        notes.addAll(found.notes());
        return collect(found, Layout.ofOne(folder, student, found));
    }

    /** The ids of all students who have a folder or a file in the last search, whatever it contains. */
    public Set<String> students() {
        return Set.copyOf(students);
    }

    /**
     * The top-level files and folders of the last search, with the ids of the students to whom they belong, in any
     * share.
     */
    public Map<Path, List<String>> entries() {
        return Map.copyOf(entries);
    }

    private Submissions collect(FoundFiles found, Layout whole) {
        entries.clear();
        entries.putAll(whole.students());
        Layout layout = whole.only(share);
        students.clear();
        layout.students().values().forEach(students::addAll);
        Map<Path, String> lessons = lessons(found, layout, whole);
        FoundNotebook all =
                new FoundNotebook(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
        Set<String> said = new HashSet<>();
        Map<Path, Boolean> work = new HashMap<>(); // A group's notebook is looked into once.
        candidates(lessons, layout)
                .forEach((student, byLesson) -> byLesson.forEach((lesson, files) -> {
                    List<ExerciseKey> own = exercises.stream()
                            .filter(e -> e.lesson().equals(lesson))
                            .toList();
                    CountedNotebook counted = CountedNotebook.of(
                            files, lesson, file -> work.computeIfAbsent(file, f -> contents.hasWork(f, own, student)));
                    Submission submission = new Submission(student, lesson, counted.file());
                    all.list.add(submission);
                    layout.time(counted.file()).ifPresent(time -> all.times.put(submission, time));
                    layout.unreadableTime(counted.file())
                            .map("%s: holds no time that can be read, and does not count"::formatted)
                            .filter(said::add)
                            .ifPresent(notes::add);
                    counted.choice(lesson, layout).ifPresent(choice -> all.choices.put(submission, choice));
                    if (best && counted.withWork().size() > 1) {
                        all.versions.put(submission, new NotebookVersions(counted, layout));
                    } else {
                        counted.notes(layout.folder()).stream()
                                .filter(said::add)
                                .forEach(notes::add);
                    }
                }));
        Map<String, List<UngradedFile>> others = others(found, layout);
        tellWithoutNotebook(found, layout, lessons.keySet(), others);
        return new Submissions(List.copyOf(all.list), List.copyOf(notes), all.times, all.choices, others, all.versions);
    }

    private record FoundNotebook(
            List<Submission> list,
            Map<Submission, Instant> times,
            Map<Submission, NotebookChoice> choices,
            Map<Submission, NotebookVersions> versions) {}

    /**
     * The lessons of notebooks, as far as they can be found. If all are of one lesson, an unreadable notebook without a
     * name counts as that lesson too.
     */
    private Map<Path, String> lessons(FoundFiles found, Layout layout, Layout whole) {
        Map<Path, Optional<String>> told = new TreeMap<>();
        for (Path file : found.notebooks()) {
            List<String> students = layout.studentsOf(file);
            if (!students.isEmpty()) {
                told.put(file, lesson(file, students.get(0)));
            }
        }
        List<String> different =
                told.values().stream().allMatch(Optional::isPresent) ? List.of() : differentLessons(found, whole, told);
        Map<Path, String> lessons = new TreeMap<>();
        told.forEach((file, lesson) -> {
            if (lesson.isPresent() || different.size() == 1) {
                lessons.put(file, lesson.orElseGet(() -> different.get(0)));
            } else {
                found.others().put(file, UngradedFile.Kind.NO_EXERCISE);
                notes.add("%s: no exercise of any lesson is in it"
                        .formatted(layout.folder().relativize(file)));
            }
        });
        return lessons;
    }

    private Optional<String> lesson(Path notebook, String owner) {
        return Lessons.named(notebook.getFileName().toString(), exercises)
                .or(() -> contents.lesson(notebook, exercises, owner));
    }

    /**
     * The different lessons of the whole class, but at most two, which is all that matters.
     *
     * @param told the lesson that is already known
     */
    private List<String> differentLessons(FoundFiles found, Layout whole, Map<Path, Optional<String>> told) {
        return found.notebooks().stream()
                .filter(file -> !whole.studentsOf(file).isEmpty())
                .flatMap(file -> (told.containsKey(file)
                                ? told.get(file)
                                : lesson(file, whole.studentsOf(file).get(0)))
                        .stream())
                .distinct()
                .limit(2)
                .toList();
    }

    /** The notebooks by student and lesson. */
    private static Map<String, Map<String, List<Path>>> candidates(Map<Path, String> lessons, Layout layout) {
        Map<String, Map<String, List<Path>>> candidates = new TreeMap<>();
        lessons.forEach((file, lesson) -> layout.studentsOf(file)
                .forEach(student -> candidates
                        .computeIfAbsent(student, s -> new TreeMap<>())
                        .computeIfAbsent(lesson, l -> new ArrayList<>())
                        .add(file)));
        return candidates;
    }

    private static Map<String, List<UngradedFile>> others(FoundFiles found, Layout layout) {
        Map<String, List<UngradedFile>> others = new TreeMap<>();
        found.others()
                .forEach((file, kind) -> layout.studentsOf(file)
                        .forEach(student -> others.computeIfAbsent(student, s -> new ArrayList<>())
                                .add(new UngradedFile(layout.shown(file), kind))));
        return others;
    }

    /** Names students without any notebook, with what they handed in instead. */
    private void tellWithoutNotebook(
            FoundFiles found, Layout layout, Set<Path> notebooks, Map<String, List<UngradedFile>> others) {
        Set<String> handedIn = new HashSet<>();
        notebooks.forEach(file -> handedIn.addAll(layout.studentsOf(file)));
        Set<String> without = new TreeSet<>();
        layout.students().values().forEach(without::addAll);
        without.removeAll(handedIn);
        for (String student : without) {
            List<UngradedFile> files = others.getOrDefault(student, List.of());
            if (files.isEmpty() || !files.stream().allMatch(SubmissionSearch::isTold)) {
                notes.add(student
                        + Upload.inWords(files).map(": handed in "::concat).orElse(": no notebook"));
            }
        }
    }

    /** Whether there is a note about the file itself. */
    private static boolean isTold(UngradedFile file) {
        return switch (file.kind()) {
            case NOT_A_NOTEBOOK -> false;
            case LINK -> FoundFiles.isNotebook(file.name());
            case RENAMED, ZIP, NO_FILE, HIDDEN, NO_EXERCISE, OTHER_LESSON -> true;
        };
    }
}
