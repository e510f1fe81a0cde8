package chainrule.marks;

import chainrule.assignment.Assignment;
import chainrule.assignment.Lateness;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.PersonalTerms;
import chainrule.assignment.Roster;
import chainrule.grader.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One student in one assignment.
 *
 * @param results one for each notebook that came in, perhaps none
 * @param submitted the time of the submission, if it is known
 * @param known whether the roster, if there is one, contains this student
 * @param person everything else in the roster, by the names of its columns
 * @param byHand marks that people gave, by exercise
 * @param upload what came in beyond the notebooks
 * @param coursework what there was to hand in for the class
 * @param terms deadline and waivers of this student
 */
public record StudentMarks(
        String student,
        List<SubmissionResult> results,
        Assignment assignment,
        Optional<Instant> submitted,
        boolean known,
        Map<String, String> person,
        Map<String, List<ManualMarks.ManualMark>> byHand,
        Upload upload,
        Coursework coursework,
        PersonalTerms terms) {

    /** The marks without those given by hand. */
    public static List<StudentMarks> of(
            List<SubmissionResult> results,
            Assignment assignment,
            Optional<Roster> roster,
            Map<String, Upload> uploads) {
        return of(results, assignment, roster, uploads, ManualMarks.NONE);
    }

    /**
     * One for each student of the roster and for each who handed in work, sorted by id.
     *
     * @param uploads by student
     */
    public static List<StudentMarks> of(
            List<SubmissionResult> results,
            Assignment assignment,
            Optional<Roster> roster,
            Map<String, Upload> uploads,
            ManualMarks overrides) {
        Map<String, List<SubmissionResult>> own = new TreeMap<>();
        roster.ifPresent(r -> r.submitted().keySet().forEach(id -> own.put(id, new ArrayList<>())));
        uploads.forEach((id, upload) -> {
            if (!upload.otherFiles().isEmpty()) {
                own.computeIfAbsent(id, i -> new ArrayList<>());
            }
        });
        results.stream()
                .sorted(Comparator.comparing(SubmissionResult::lesson))
                .forEach(r -> own.computeIfAbsent(r.student(), id -> new ArrayList<>())
                        .add(r));
        Coursework coursework = Coursework.of(assignment, results);
        return own.entrySet().stream()
                .map(e -> new StudentMarks(
                        e.getKey(),
                        List.copyOf(e.getValue()),
                        assignment,
                        roster.flatMap(r -> r.submitted().getOrDefault(e.getKey(), Optional.empty()))
                                .or(() -> upload(uploads, e.getKey()).time()),
                        roster.isEmpty() || roster.get().submitted().containsKey(e.getKey()),
                        roster.map(r -> r.columns().getOrDefault(e.getKey(), Map.of()))
                                .orElse(Map.of()),
                        overrides.of(e.getKey()),
                        upload(uploads, e.getKey()),
                        coursework,
                        coursework.terms(assignment, roster, e.getKey())))
                .toList();
    }

    private static Upload upload(Map<String, Upload> uploads, String student) {
        return uploads.getOrDefault(student, Upload.UNKNOWN);
    }

    /** All exercises, in the order of lessons. */
    public List<ExerciseResult> exercises() {
        return results.stream().flatMap(r -> r.exercises().stream()).toList();
    }

    /** Whether a notebook came in; a mark by hand needs none. */
    public boolean handedIn() {
        return exercises().stream().anyMatch(e -> e.status() != Status.NOT_HANDED_IN);
    }

    /** The maximum of an exercise in this assignment. */
    public int max(ExerciseResult e) {
        return assignment.points().getOrDefault(e.exercise(), e.max());
    }

    /**
     * The points in this assignment, to a hundredth: those given by hand or, without any, the share that the checks
     * give.
     */
    public BigDecimal points(ExerciseResult e) {
        return of(e).points();
    }

    /** The points of one check, on the same scale. */
    public BigDecimal points(ExerciseResult e, ExerciseResult.SymbolResult check) {
        return of(e).of(check);
    }

    /** The maximum of one check, on the same scale. */
    public BigDecimal max(ExerciseResult e, ExerciseResult.SymbolResult check) {
        return of(e).maxOf(check);
    }

    private ExercisePoints of(ExerciseResult e) {
        return new ExercisePoints(e, max(e), byHand.getOrDefault(e.exercise(), List.of()));
    }

    /** Whether the points of an exercise are added to the others. */
    public boolean isBonus(ExerciseResult e) {
        return Coursework.isBonus(e, assignment);
    }

    /** Whether no point is missing; a bonus counts like any other exercise here. */
    public boolean isFull(ExerciseResult e) {
        return points(e).compareTo(BigDecimal.valueOf(max(e))) >= 0;
    }

    /** {@code 3 of 4}, {@code 12 of 10, 2 of them bonus}, {@code 3 of 4 bonus}. */
    public String pointsInWords(ExerciseResult e) {
        BigDecimal points = points(e);
        BigDecimal more = points.subtract(BigDecimal.valueOf(max(e)));
        return "%s of %d%s"
                .formatted(
                        points.toPlainString(),
                        max(e),
                        isBonus(e)
                                ? " bonus"
                                : more.signum() <= 0 ? "" : ", %s of them bonus".formatted(more.toPlainString()));
    }

    /** What people wrote about an exercise and what they changed, with a sentence for each. */
    public List<String> byHand(ExerciseResult e) {
        return of(e).words();
    }

    /** The reasons for marks by hand of an exercise, or of the total, that change points; empty if there are none. */
    String reasonsByHand(String exercise) {
        return byHand.getOrDefault(exercise, List.of()).stream()
                .filter(mark -> !mark.isComment())
                .map(ManualMarks.ManualMark::signed)
                .collect(Collectors.joining("; "));
    }

    /** Why the points of an exercise do not count: {@code excused}, {@code dropped as the lowest}; empty if they do. */
    public Optional<String> uncounted(ExerciseResult e) {
        return CountedExercises.of(this).without(e.exercise());
    }

    /** Whether the student need not do anything. */
    public boolean isExcused() {
        return CountedExercises.of(this).isAllExcused();
    }

    /** How late the work is. */
    public Lateness lateness() {
        return assignment.lateness(terms, submitted);
    }

    /** The percentage of the points reached that lateness deducts. */
    public int latePercent() {
        return lateness().percent();
    }

    /** The final points, and how they are calculated. */
    public TotalPoints totalPoints() {
        return TotalPoints.of(this);
    }

    /** {@code 47 of 34 points, 13 of them bonus points}, or {@code Excused}. */
    public String totalInWords() {
        return isExcused() ? "Excused" : totalPoints().words();
    }

    /** The points that lateness deducts. */
    public BigDecimal deduction() {
        return totalPoints().deduction();
    }

    /** The final points, including bonus points. */
    public BigDecimal total() {
        return totalPoints().sum();
    }

    /** The points before the deduction for lateness. */
    public BigDecimal reached() {
        TotalPoints all = totalPoints();
        return ExercisePoints.shown(all.sum().add(all.deduction()));
    }

    /** What the student should know beyond the points. */
    public List<String> notes(Coursework coursework) {
        return new MarkRemarks(this, coursework).forStudent();
    }

    /** What an instructor should know. */
    public List<String> remarks(Coursework coursework) {
        return new MarkRemarks(this, coursework).forInstructor();
    }

    /** Marks by hand that change nothing, a line for each. */
    public List<String> byHandInVain() {
        return new MarkRemarks(this, coursework).byHandInVain();
    }

    /** What the roster says in a column, or an empty text. */
    public String told(String column) {
        return person.getOrDefault(column, "");
    }

    /** Last name and first name, if the roster has them; otherwise the column {@code name}. */
    public String name() {
        String parts = Stream.of(told("last_name"), told("first_name"))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? told("name") : parts;
    }

    /** First name and last name, if the roster has them; otherwise the column {@code name}. */
    public String fullName() {
        String parts = (told("first_name") + " " + told("last_name")).strip();
        return parts.isEmpty() ? told("name") : parts;
    }

    /** A text such as {@code Anna Lee (1001)}; only the id if the roster has no name. */
    public String nameAndId() {
        return fullName().isEmpty() ? student : "%s (%s)".formatted(fullName(), student);
    }

    /** The assignment's name or, without one, its lessons. */
    public static String title(List<StudentMarks> classMarks) {
        return classMarks.stream()
                .flatMap(s -> s.assignment.name().stream())
                .findFirst()
                .orElseGet(() -> classMarks.stream()
                        .flatMap(s -> s.results.stream())
                        .map(SubmissionResult::lesson)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" and ")));
    }

    /** The versions of the graders that these marks came from. */
    public String graders() {
        return results.stream()
                .flatMap(r -> Stream.of(r.graders().split(" ")))
                .filter(version -> !version.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /**
     * The same under another name, without what reveals the student: the roster's columns, whether it has this student,
     * the reasons of marks given by hand, and the exact time, which other programs show beside the name.
     */
    public StudentMarks as(String pseudonym) {
        Map<String, List<ManualMarks.ManualMark>> withoutReasons = new TreeMap<>();
        byHand.forEach((exercise, marks) -> withoutReasons.put(
                exercise,
                marks.stream().map(ManualMarks.ManualMark::withoutWords).toList()));
        return new StudentMarks(
                pseudonym,
                results.stream()
                        .map(r -> new SubmissionResult(pseudonym, r.lesson(), r.exercises(), r.graders()))
                        .toList(),
                assignment,
                assignment.wholeDays(terms, submitted),
                true,
                Map.of(),
                withoutReasons,
                upload.withoutNames(),
                coursework,
                terms.withoutNames(assignment.deadline()));
    }
}
