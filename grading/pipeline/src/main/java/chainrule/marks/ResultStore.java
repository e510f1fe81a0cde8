package chainrule.marks;

import chainrule.files.AtomicFiles;
import chainrule.files.FileNames;
import chainrule.files.Fingerprint;
import chainrule.files.JsonFiles;
import chainrule.grader.Status;
import chainrule.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Results as files, one for each notebook, written as soon as they are known, so a run that was ended continues where
 * it was.
 *
 * <p>A result is valid only for the notebook, the seed and the graders that it came from.
 */
public final class ResultStore {

    private final Path folder;
    private final String settings;

    /**
     * The notebooks as they were when the run first looked at them; one that is replaced while it is graded is graded
     * again next time.
     */
    private final Map<Path, String> notebooks = new ConcurrentHashMap<>();

    /** The earlier status of exercises that got another result in this run, by student, lesson and exercise. */
    private final Map<List<String>, Status> replaced = new ConcurrentHashMap<>();

    /**
     * A result and its origin.
     *
     * @param notebook SHA-256 of the file, or the size of one that is too large to be read
     * @param gradedWith the lines of what the result depends on apart from the notebook
     */
    public record StoredResult(String notebook, String gradedWith, SubmissionResult result) {}

    /** @param settings what the results depend on apart from the notebook: seed, limits and the graders' version */
    public ResultStore(Path folder, String settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The last result of the same notebook, perhaps from other graders. */
    public Optional<StoredResult> sameNotebook(Submission submission) throws IOException {
        String notebook = notebook(submission);
        return last(submission).filter(s -> s.notebook.equals(notebook));
    }

    /** The last result for this student and lesson, perhaps from another notebook or other graders. */
    public Optional<StoredResult> last(Submission submission) {
        return last(submission.student(), submission.lesson());
    }

    Optional<StoredResult> last(String student, String lesson) {
        return stored(file(student, lesson));
    }

    private static Optional<StoredResult> stored(Path file) {
        try {
            return Optional.of(JsonFiles.read(file, StoredResult.class));
        } catch (IOException e) {
            return Optional.empty(); // Not there, or from a version that wrote another form: it is graded again.
        }
    }

    /** The results that are kept for notebooks other than these. */
    public List<SubmissionResult> beside(List<Submission> submissions) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        Set<Path> known = new HashSet<>();
        Set<List<String>> ids = new HashSet<>();
        submissions.forEach(s -> {
            known.add(file(s.student(), s.lesson()));
            ids.add(List.of(s.student(), s.lesson()));
        });
        // Under a name that an older version gave it, a file is of a notebook that is here too.
        return files().stream()
                .filter(file -> !known.contains(file))
                .flatMap(file -> stored(file).map(StoredResult::result).stream())
                .filter(r -> !ids.contains(List.of(r.student(), r.lesson())))
                .toList();
    }

    /**
     * All files of results. They are only listed, because another run may be writing beside a dry run, and files that
     * it renames vanish.
     */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path student : list(folder)) {
            if (Files.isDirectory(student)) {
                files.addAll(list(student));
            }
        }
        files.removeIf(file -> !file.toString().endsWith(".json"));
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The folder that contains the results. */
    public Path folder() {
        return folder;
    }

    /** What results of this run depend on apart from the notebook. */
    public String conditions() {
        return settings;
    }

    /** Keeps a result of this run. */
    public void put(Submission submission, SubmissionResult result) throws IOException {
        put(submission, result, settings);
    }

    /**
     * Keeps a result of which a part is older.
     *
     * @param gradedWith the origin of that part
     */
    public void put(Submission submission, SubmissionResult result, String gradedWith) throws IOException {
        StoredResult stored = new StoredResult(notebook(submission), gradedWith, result);
        last(submission).ifPresent(before -> compare(before.result(), result));
        AtomicFiles.write(file(submission.student(), submission.lesson()), JsonFiles.text(stored));
    }

    private void compare(SubmissionResult before, SubmissionResult after) {
        for (ExerciseResult old : before.exercises()) {
            boolean other = after.exercises().stream()
                    .filter(e -> e.exercise().equals(old.exercise()))
                    .anyMatch(e -> e.status() != old.status() || e.points() != old.points());
            if (other) {
                replaced.put(List.of(after.student(), after.lesson(), old.exercise()), old.status());
            }
        }
    }

    /** The earlier status, if this run found another result. */
    Optional<Status> replaced(String student, String lesson, String exercise) {
        return Optional.ofNullable(replaced.get(List.of(student, lesson, exercise)));
    }

    private Path file(String student, String lesson) {
        return folder.resolve(FileNames.of(student)).resolve(FileNames.of(lesson) + ".json");
    }

    private String notebook(Submission submission) throws IOException {
        String before = notebooks.get(submission.file());
        if (before == null) {
            before = digest(submission.file());
            notebooks.put(submission.file(), before);
        }
        return before;
    }

    /** A file that is too large to be read is identified by its size, the only thing that its result depends on. */
    private static String digest(Path file) throws IOException {
        if (Files.size(file) > Notebook.LARGEST) {
            return "%d bytes".formatted(Files.size(file));
        }
        return Fingerprint.of(file);
    }
}
