package chainrule.report;

import chainrule.assignment.Assignment;
import chainrule.assignment.Roster;
import chainrule.grade.ExerciseResult;
import chainrule.grade.Status;
import chainrule.grade.SubmissionResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One student in one assignment.
 *
 * @param results one for each notebook that came in, perhaps none
 * @param submitted when, where it is known
 * @param known whether the roster, if there is one, has this student
 */
public record Standing(
        String student,
        List<SubmissionResult> results,
        Assignment assignment,
        Optional<Instant> submitted,
        boolean known) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One for each student of the roster and for each who handed in, sorted by id. @param times by student */
    public static List<Standing> of(
            List<SubmissionResult> results,
            Assignment assignment,
            Optional<Roster> roster,
            Map<String, Instant> times) {
        Map<String, List<SubmissionResult>> own = new TreeMap<>();
        roster.ifPresent(r -> r.submitted().keySet().forEach(id -> own.put(id, new ArrayList<>())));
        results.forEach(
                r -> own.computeIfAbsent(r.student(), id -> new ArrayList<>()).add(r));
        return own.entrySet().stream()
                .map(e -> new Standing(
                        e.getKey(),
                        List.copyOf(e.getValue()),
                        assignment,
                        roster.flatMap(r -> r.submitted().getOrDefault(e.getKey(), Optional.empty()))
                                .or(() -> Optional.ofNullable(times.get(e.getKey()))),
                        roster.isEmpty() || roster.get().submitted().containsKey(e.getKey())))
                .toList();
    }

    /** All exercises, in the order of lessons. */
    public List<ExerciseResult> exercises() {
        return results.stream().flatMap(r -> r.exercises().stream()).toList();
    }

    /** Points to be had for an exercise in this assignment. */
    public int max(ExerciseResult e) {
        return assignment.points().getOrDefault(e.exercise(), e.max());
    }

    /** Points reached in this assignment: the share that the checks give, to a hundredth. */
    public BigDecimal points(ExerciseResult e) {
        return shown(BigDecimal.valueOf((long) e.points() * max(e))
                .divide(BigDecimal.valueOf(e.max()), 2, RoundingMode.HALF_UP));
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

    private BigDecimal reached() {
        return exercises().stream().map(this::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What an instructor should know. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!known) {
            remarks.add("not in the roster");
        }
        if (results.isEmpty()) {
            remarks.add("handed in nothing");
        }
        if (latePercent() > 0) {
            remarks.add("late: %d%% less".formatted(latePercent()));
        }
        exercises().stream()
                .filter(e -> e.status() != Status.GRADED)
                .forEach(e -> remarks.add(e.exercise() + ": " + e.status().words()));
        return remarks;
    }

    private static BigDecimal shown(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
