package chainrule.marks;

import chainrule.assignment.ManualMarks;
import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.files.JsonFiles;
import chainrule.grader.Status;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The marks of the last finished run, and every mark that a later run changed.
 *
 * <p>They are in one file that is written last, so a run that is ended earlier leaves the marks to compare with.
 *
 * @param marks by student and exercise
 * @param changes of all runs, the oldest first
 */
public record MarkHistory(Map<String, Map<String, RecordedMark>> marks, List<Change> changes) {

    private static final String FILE = "marks.json";
    private static final String LATE = "(late)";
    private static final String BY_HAND = "(extra points on the total)";
    private static final Set<String> OF_NO_EXERCISE = Set.of(LATE, BY_HAND, ChangedTotal.TOTAL);
    private static final String NO_LONGER_BY_HAND = "no longer by hand";
    private static final String NO_NOTEBOOK = "no notebook any more";
    private static final String OTHER_NOTEBOOK = "the notebook changed";

    /**
     * One mark and its origin.
     *
     * @param byHand the reason of a mark that a person gave, or empty
     * @param notebook SHA-256 of the file
     */
    public record RecordedMark(String points, int max, String byHand, String notebook, String gradedWith) {

        private boolean isWithoutNotebook() {
            return !byHand.isEmpty() && notebook.isEmpty();
        }

        /**
         * Why such a mark no longer exists.
         *
         * @param otherwise why it would not exist without a person's mark
         */
        private String ends(String otherwise) {
            if (isWithoutNotebook()) {
                return NO_LONGER_BY_HAND;
            }
            return byHand.isEmpty() ? otherwise : NO_LONGER_BY_HAND + ", and " + otherwise;
        }
    }

    /**
     * A mark that has changed.
     *
     * @param run the run that found it, or empty in files that are older than this column
     */
    public record Change(String student, String exercise, String before, String after, String why, String run) {

        /** A change of no particular run. */
        public Change(String student, String exercise, String before, String after, String why) {
            this(student, exercise, before, after, why, "");
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Change of(Map<String, String> fields) {
            return new Change(
                    Objects.requireNonNull(fields.get("student")),
                    Objects.requireNonNull(fields.get("exercise")),
                    Objects.requireNonNull(fields.get("before")),
                    Objects.requireNonNull(fields.get("after")),
                    Objects.requireNonNull(fields.get("why")),
                    Objects.requireNonNull(fields.getOrDefault("run", "")));
        }
    }

    /** The history in a folder of results; empty if no run has finished. */
    public static MarkHistory in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return new MarkHistory(Map.of(), List.of());
        }
        try {
            return JsonFiles.read(file, MarkHistory.class);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s is damaged, so changed marks could not be found. Move it away to begin again.".formatted(file),
                    e);
        }
    }

    /** The history with this run's marks and their changes, of no particular run. */
    public MarkHistory with(List<StudentMarks> classMarks, ResultStore store) {
        return with(classMarks, store, "");
    }

    /**
     * The history with this run's marks and their changes.
     *
     * @param store knows where results come from
     * @param run the time of the run
     */
    public MarkHistory with(List<StudentMarks> classMarks, ResultStore store, String run) {
        Map<String, Map<String, RecordedMark>> now = new TreeMap<>();
        List<Change> found = new ArrayList<>();
        for (StudentMarks s : classMarks) {
            Map<String, RecordedMark> own = marks(s, store);
            now.put(s.student(), own);
            Map<String, RecordedMark> last = marks.getOrDefault(s.student(), Map.of());
            List<Change> its = new ArrayList<>();
            last.forEach((exercise, before) -> Optional.of(exercise)
                    .filter(e -> !e.equals(ChangedTotal.TOTAL))
                    .flatMap(e -> change(before, own.get(e), regraded(s, e, store)))
                    .map(why -> why.equals(OTHER_NOTEBOOK) ? why + choice(s, exercise) : why)
                    .ifPresent(why ->
                            its.add(new Change(s.student(), exercise, before.points, points(own.get(exercise)), why))));
            if (!marks.isEmpty()) { // The first marks are no changes.
                its.addAll(firstByHand(s.student(), own));
            }
            ChangedTotal.of(s, last, own, its).ifPresent(its::add);
            found.addAll(its);
        }
        marks.forEach((student, own) -> {
            if (!now.containsKey(student)) {
                own.forEach((exercise, before) -> {
                    if (!OF_NO_EXERCISE.contains(exercise)) {
                        String why = before.ends(NO_NOTEBOOK);
                        found.add(new Change(student, exercise, before.points, "", why));
                    }
                });
            }
        });
        List<Change> all = new ArrayList<>(changes);
        found.forEach(c -> all.add(new Change(c.student, c.exercise, c.before, c.after, c.why, run)));
        return new MarkHistory(now, List.copyOf(all));
    }

    /** Marks that a person gave where there was none, for example to a student who handed in nothing. */
    private List<Change> firstByHand(String student, Map<String, RecordedMark> own) {
        Map<String, RecordedMark> before = marks.getOrDefault(student, Map.of());
        return own.entrySet().stream()
                .filter(e ->
                        !before.containsKey(e.getKey()) && !e.getValue().byHand.isEmpty())
                .map(e -> new Change(student, e.getKey(), "", e.getValue().points, e.getValue().byHand))
                .toList();
    }

    /**
     * The history without what a run that grades these exercises may change, whose totals are not known either.
     *
     * @param unknown by student
     */
    public MarkHistory without(Map<String, Set<String>> unknown) {
        Map<String, Map<String, RecordedMark>> known = new TreeMap<>(marks);
        unknown.forEach((student, exercises) -> known.computeIfPresent(student, (id, all) -> {
            Map<String, RecordedMark> own = new TreeMap<>(all);
            own.keySet().removeAll(exercises);
            own.keySet().removeAll(Set.of(LATE, ChangedTotal.TOTAL));
            return own;
        }));
        return new MarkHistory(known, changes);
    }

    /** The history without one student, as if that student had never existed. */
    public MarkHistory without(String student) {
        Map<String, Map<String, RecordedMark>> others = new TreeMap<>(marks);
        others.remove(student);
        return new MarkHistory(
                others, changes.stream().filter(c -> !c.student.equals(student)).toList());
    }

    /** The changes that came after another history. */
    public List<Change> changesSince(MarkHistory before) {
        return changes.subList(before.changes.size(), changes.size());
    }

    /** Writes the marks and, once there are changes, {@code changes.csv} for people to read. */
    public void write(Path folder) {
        AtomicFiles.write(folder.resolve(FILE), JsonFiles.text(this));
        if (!changes.isEmpty()) {
            StringBuilder csv =
                    new StringBuilder(CsvRows.row(List.of("student", "exercise", "before", "after", "why", "run")));
            changes.forEach(c -> csv.append(
                    CsvRows.row(List.of(c.student, c.exercise, number(c.before), number(c.after), c.why, c.run))));
            AtomicFiles.write(folder.resolve("changes.csv"), CsvRows.BYTE_ORDER_MARK + csv);
        }
    }

    private static Map<String, RecordedMark> marks(StudentMarks s, ResultStore store) {
        Map<String, RecordedMark> own = new TreeMap<>();
        for (SubmissionResult r : s.results()) {
            Optional<ResultStore.StoredResult> origin = store.last(r.student(), r.lesson());
            for (ExerciseResult e : r.exercises()) {
                // The result of an earlier notebook is kept, and is none of this mark.
                Optional<ResultStore.StoredResult> its = e.status() == Status.NOT_HANDED_IN ? Optional.empty() : origin;
                own.put(
                        e.exercise(),
                        new RecordedMark(
                                s.points(e).toPlainString(),
                                s.max(e),
                                byHand(s, e),
                                its.map(ResultStore.StoredResult::notebook).orElse(""),
                                its.map(ResultStore.StoredResult::gradedWith).orElse("")));
            }
        }
        TotalPoints total = s.totalPoints();
        own.put(ChangedTotal.TOTAL, new RecordedMark(ChangedTotal.points(s), 0, "", "", ""));
        own.put(LATE, new RecordedMark(total.deduction().negate().toPlainString(), 0, "", "", ""));
        if (s.byHand().getOrDefault(ManualMarks.TOTAL, List.of()).stream().anyMatch(mark -> !mark.isComment())) {
            String why = ManualMarks.ManualMark.inOneLine(s.reasonsByHand(ManualMarks.TOTAL));
            own.put(BY_HAND, new RecordedMark(total.byHand().toPlainString(), 0, why, "", ""));
        }
        return own;
    }

    /** The sentences about marks that people gave; comments are left out, because they change nothing. */
    private static String byHand(StudentMarks s, ExerciseResult e) {
        return s.reasonsByHand(e.exercise()).isEmpty()
                ? ""
                : ManualMarks.ManualMark.inOneLine(String.join("; ", s.byHand(e)));
    }

    /** Why this notebook counts, if there are several. */
    private static String choice(StudentMarks s, String exercise) {
        return s.results().stream()
                .filter(r -> r.exercises().stream().anyMatch(e -> e.exercise().equals(exercise)))
                .flatMap(r ->
                        s.upload().choices().stream().filter(c -> c.lesson().equals(r.lesson())))
                .map(choice -> ": " + choice.forInstructor())
                .findFirst()
                .orElse("");
    }

    /** Points that lateness deducts begin with a minus, but are not a formula. */
    private static Object number(String points) {
        return points.isEmpty() || points.equals(ChangedTotal.EXCUSED) ? points : new BigDecimal(points);
    }

    private static String points(RecordedMark mark) {
        return mark == null ? "" : mark.points;
    }

    private static Optional<String> notebookChanged(RecordedMark before, RecordedMark after) {
        return before.notebook.equals(after.notebook)
                ? Optional.empty()
                : Optional.of(after.notebook.isEmpty() ? NO_NOTEBOOK : OTHER_NOTEBOOK);
    }

    /** Why the same notebook has another result. */
    private static Optional<String> regraded(StudentMarks s, String exercise, ResultStore store) {
        return s.results().stream()
                .flatMap(r -> store.replaced(r.student(), r.lesson(), exercise).stream())
                .findFirst()
                .map(before -> before == Status.GRADED ? "graded again" : "graded again; before: " + before.words());
    }

    /** @param regraded the reason if this run found another result */
    private static Optional<String> change(RecordedMark before, RecordedMark after, Optional<String> regraded) {
        if (after == null) {
            return Optional.of(before.ends("does not count any more"));
        }
        if (before.points.equals(after.points)) {
            return Optional.empty();
        }
        if (!before.byHand.equals(after.byHand)) {
            return Optional.of(
                    !after.byHand.isEmpty()
                            ? after.byHand
                            : notebookChanged(before, after).map(before::ends).orElse(NO_LONGER_BY_HAND));
        }
        if (!before.notebook.equals(after.notebook)) {
            return notebookChanged(before, after);
        }
        if (!before.gradedWith.equals(after.gradedWith)) {
            return Optional.of(GradingBasis.difference(before.gradedWith, after.gradedWith));
        }
        if (before.max != after.max) {
            return Optional.of("counts %d points instead of %d".formatted(after.max, before.max));
        }
        return regraded.or(() -> Optional.of("points, times or late policy changed"));
    }
}
