package chainrule.marks;

import chainrule.assignment.Assignment;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param submitted when, where it is known
 * @param known whether the roster, if there is one, has this student
 * @param person what the roster tells beside, by its columns' names
 * @param byHand marks that people gave, by exercise
 * @param upload what came in beside the notebooks
 */
public record StudentMarks(
        String student,
        List<SubmissionResult> results,
        Assignment assignment,
        Optional<Instant> submitted,
        boolean known,
        Map<String, String> person,
        Map<String, ManualMarks.ManualMark> byHand,
        Upload upload) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Without marks given by hand. */
    public static List<StudentMarks> of(
            List<SubmissionResult> results,
            Assignment assignment,
            Optional<Roster> roster,
            Map<String, Upload> uploads) {
        return of(results, assignment, roster, uploads, ManualMarks.NONE);
    }

    /** One for each student of the roster and for each who handed in, sorted by id. @param uploads by student */
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
        results.forEach(
                r -> own.computeIfAbsent(r.student(), id -> new ArrayList<>()).add(r));
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
                        upload(uploads, e.getKey())))
                .toList();
    }

    private static Upload upload(Map<String, Upload> uploads, String student) {
        return uploads.getOrDefault(student, Upload.UNKNOWN);
    }

    /** All exercises, in the order of lessons. */
    public List<ExerciseResult> exercises() {
        return results.stream().flatMap(r -> r.exercises().stream()).toList();
    }

    /** Points to be had for an exercise in this assignment. */
    public int max(ExerciseResult e) {
        return assignment.points().getOrDefault(e.exercise(), e.max());
    }

    /** Points in this assignment: those given by hand, else the share that the checks give, to a hundredth. */
    public BigDecimal points(ExerciseResult e) {
        ManualMarks.ManualMark mark = byHand.get(e.exercise());
        return mark == null ? graded(e) : shown(mark.points());
    }

    /** The share of the points that the checks give. */
    private BigDecimal graded(ExerciseResult e) {
        return shown(BigDecimal.valueOf((long) e.points() * max(e))
                .divide(BigDecimal.valueOf(e.max()), 2, RoundingMode.HALF_UP));
    }

    /** Whether no point is missing; a bonus counts like any other exercise here. */
    public boolean isFull(ExerciseResult e) {
        return points(e).compareTo(BigDecimal.valueOf(max(e))) >= 0;
    }

    /** How some of the checks' points became points of the assignment, in words; nothing where that is plain. */
    public Optional<String> sharedOut(ExerciseResult e) {
        boolean plain = max(e) == e.max() || e.points() == 0 || e.points() == e.max();
        return plain || byHand.containsKey(e.exercise())
                ? Optional.empty()
                : Optional.of(
                        "%d of the checks' %d points, which count %d here.".formatted(e.points(), e.max(), max(e)));
    }

    /** What a mark given by hand changed, in words; nothing where there is none. */
    public Optional<String> byHand(ExerciseResult e) {
        return Optional.ofNullable(byHand.get(e.exercise()))
                .map(mark -> "%s by hand instead of %s: %s".formatted(points(e), graded(e), mark.reason()));
    }

    /** Points to be had without bonus. */
    public int max() {
        return exercises().stream().filter(e -> !e.bonus()).mapToInt(this::max).sum();
    }

    /** What lateness takes away, in points. */
    public BigDecimal deduction() {
        return shown(reached().multiply(BigDecimal.valueOf(latePercent())).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    /** Percent of the points reached that lateness takes away. */
    public int latePercent() {
        return assignment.latePercent(submitted);
    }

    /** Points in the end. */
    public BigDecimal total() {
        return shown(reached().subtract(deduction()));
    }

    /** Points before lateness takes its share. */
    public BigDecimal reached() {
        return exercises().stream().map(this::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the student should know beside the points. */
    public List<String> notes(Coursework coursework) {
        return new MarkRemarks(this, coursework).forStudent();
    }

    /** What an instructor should know. */
    public List<String> remarks(Coursework coursework) {
        return new MarkRemarks(this, coursework).forInstructor();
    }

    /** What the roster tells in a column, or nothing. */
    public String told(String column) {
        return person.getOrDefault(column, "");
    }

    /** Last name and first name, as far as the roster tells. */
    public String name() {
        return Stream.of(told("last_name"), told("first_name"))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The assignment's name, else its lessons. */
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
     * The same under another name, without what tells who it is: the roster's columns, whether it has this student, the reasons
     * of marks given by hand, and the exact time, which other programs show beside the name.
     */
    public StudentMarks as(String pseudonym) {
        Map<String, ManualMarks.ManualMark> withoutReasons = new TreeMap<>();
        byHand.forEach((exercise, mark) ->
                withoutReasons.put(exercise, new ManualMarks.ManualMark(mark.points(), "the reason is left out here")));
        return new StudentMarks(
                pseudonym,
                results.stream()
                        .map(r -> new SubmissionResult(pseudonym, r.lesson(), r.exercises(), r.graders()))
                        .toList(),
                assignment,
                assignment.wholeDays(submitted),
                true,
                Map.of(),
                withoutReasons,
                upload.withoutNames());
    }

    private static BigDecimal shown(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
