package chainrule.marks;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Leniency;
import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.assignment.PersonalTerms;
import chainrule.files.AtomicFiles;
import chainrule.files.JsonFiles;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the last run knew about the class beyond its results, so that all pages can be written again without the
 * submissions, for example when a student's data are deleted.
 */
public record ClassRecord(AssignmentTerms assignment, Coursework coursework, Map<String, StudentFacts> students) {

    /** The name of the file in the folder of results. */
    public static final String FILE = "students.json";

    /** The assignment without what it says about single students. */
    public record AssignmentTerms(
            Map<String, Integer> points,
            String deadline,
            LatePolicy late,
            String name,
            Set<String> bonus,
            String grace,
            int freeDays,
            int dropLowest,
            boolean best,
            String zone,
            boolean variants) {

        private static AssignmentTerms of(Assignment a) {
            Leniency leniency = a.leniency();
            return new AssignmentTerms(
                    new TreeMap<>(a.points()),
                    text(a.deadline()),
                    a.late(),
                    a.name().orElse(""),
                    new TreeSet<>(a.bonus()),
                    leniency.grace().toString(),
                    leniency.freeDays(),
                    leniency.dropLowest(),
                    leniency.best(),
                    a.zone().getId(),
                    a.variants());
        }

        private Assignment assignment() {
            Leniency leniency = new Leniency(Duration.parse(grace), freeDays, List.of(), List.of(), dropLowest, best);
            return new Assignment(
                    points,
                    time(deadline),
                    late,
                    Optional.empty(),
                    Optional.of(name).filter(n -> !n.isEmpty()),
                    bonus,
                    leniency,
                    ZoneId.of(zone),
                    variants);
        }
    }

    /** A mark that a person gave. */
    public record WrittenMark(String check, String points, String extra, String reason, String author, String time) {

        private static WrittenMark of(ManualMark m) {
            return new WrittenMark(m.check(), number(m.points()), number(m.extra()), m.reason(), m.author(), m.time());
        }

        private static String number(Optional<BigDecimal> number) {
            return number.map(BigDecimal::toPlainString).orElse("");
        }

        private ManualMark mark() {
            return new ManualMark(check, number(points), number(extra), reason, author, time);
        }

        private static Optional<BigDecimal> number(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
    }

    /**
     * One student.
     *
     * @param lessons the exercises that count, for each lesson with a notebook or a mark by hand
     * @param withoutNotebook those of these lessons for which no notebook came in
     */
    public record StudentFacts(
            String submitted,
            boolean known,
            Map<String, String> person,
            Map<String, List<WrittenMark>> byHand,
            List<UngradedFile> otherFiles,
            List<NotebookChoice> choices,
            String deadline,
            boolean extended,
            int freeDays,
            Set<String> excused,
            List<String> reasons,
            Map<String, List<String>> lessons,
            Set<String> withoutNotebook) {

        /** Whether a notebook came in. */
        public boolean handedIn() {
            return !withoutNotebook.containsAll(lessons.keySet());
        }

        private static StudentFacts of(StudentMarks s) {
            Map<String, List<WrittenMark>> byHand = new TreeMap<>();
            s.byHand()
                    .forEach((exercise, marks) -> byHand.put(
                            exercise, marks.stream().map(WrittenMark::of).toList()));
            Map<String, List<String>> lessons = new TreeMap<>();
            Set<String> without = new TreeSet<>();
            for (SubmissionResult r : s.results()) {
                lessons.put(
                        r.lesson(),
                        r.exercises().stream().map(ExerciseResult::exercise).toList());
                if (!r.exercises().isEmpty()
                        && r.exercises().stream().allMatch(e -> e.status() == Status.NOT_HANDED_IN)) {
                    without.add(r.lesson());
                }
            }
            PersonalTerms terms = s.terms();
            return new StudentFacts(
                    text(s.submitted()),
                    s.known(),
                    new TreeMap<>(s.person()),
                    byHand,
                    s.upload().otherFiles(),
                    s.upload().choices(),
                    text(terms.deadline()),
                    terms.extended(),
                    terms.freeDays(),
                    new TreeSet<>(terms.excused()),
                    terms.reasons(),
                    lessons,
                    without);
        }

        private StudentMarks marks(
                String id,
                Assignment assignment,
                Coursework coursework,
                ResultStore store,
                Map<String, Grader> graders) {
            Map<String, List<ManualMark>> marks = new TreeMap<>();
            byHand.forEach((exercise, rows) ->
                    marks.put(exercise, rows.stream().map(WrittenMark::mark).toList()));
            return new StudentMarks(
                    id,
                    results(id, store, graders),
                    assignment,
                    time(submitted),
                    known,
                    person,
                    marks,
                    new Upload(time(submitted), otherFiles, choices),
                    coursework,
                    new PersonalTerms(time(deadline), extended, freeDays, excused, reasons));
        }

        private List<SubmissionResult> results(String id, ResultStore store, Map<String, Grader> graders) {
            List<SubmissionResult> results = new ArrayList<>();
            lessons.forEach((lesson, exercises) -> {
                List<Grader> its = exercises.stream()
                        .map(graders::get)
                        .filter(g -> g != null)
                        .toList();
                if (withoutNotebook.contains(lesson) && !its.isEmpty()) {
                    results.add(SubmissionResult.notHandedIn(id, its));
                } else {
                    store.last(id, lesson)
                            .map(stored -> new SubmissionResult(id, lesson, List.of()).over(stored.result(), its))
                            .ifPresent(results::add);
                }
            });
            return results;
        }
    }

    /** What is known about the given students. */
    public static ClassRecord of(List<StudentMarks> classMarks) {
        Map<String, StudentFacts> students = new TreeMap<>();
        classMarks.forEach(s -> students.put(s.student(), StudentFacts.of(s)));
        Assignment assignment =
                classMarks.isEmpty() ? Assignment.EVERYTHING : classMarks.get(0).assignment();
        return new ClassRecord(AssignmentTerms.of(assignment), Coursework.of(classMarks), students);
    }

    /** @throws IOException if the folder has no record, or a damaged one */
    public static ClassRecord in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            throw new IOException(
                    "%s has no %s, which course grade writes. Grade the class once more, and repeat the command."
                            .formatted(folder, FILE));
        }
        try {
            return JsonFiles.read(file, ClassRecord.class);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s is damaged, or was written by another version of this program. Grade the class once more, and repeat the command."
                            .formatted(file),
                    e);
        }
    }

    /** Writes the record into a folder of results. */
    public void write(Path folder) {
        AtomicFiles.write(folder.resolve(FILE), JsonFiles.text(this));
    }

    /** The same class without one student; what there was to hand in stays. */
    public ClassRecord without(String student) {
        Map<String, StudentFacts> others = new TreeMap<>(students);
        others.remove(student);
        return new ClassRecord(assignment, coursework, others);
    }

    /**
     * The marks of all students as the run saw them.
     *
     * @param store has the results
     */
    public List<StudentMarks> marks(ResultStore store) {
        Assignment common = assignment.assignment();
        Map<String, Grader> graders = Graders.all().stream()
                .collect(Collectors.toMap(g -> g.exercise().id(), g -> g));
        List<StudentMarks> all = new ArrayList<>();
        new TreeMap<>(students).forEach((id, facts) -> all.add(facts.marks(id, common, coursework, store, graders)));
        return List.copyOf(all);
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    private static Optional<Instant> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
