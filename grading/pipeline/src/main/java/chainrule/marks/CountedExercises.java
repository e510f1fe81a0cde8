package chainrule.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exercises that count for a student.
 *
 * <p>Exercises that do not count are left out of the points and of the maximum. The share of the rest is then scaled to
 * the assignment's points, so all students of a class have the same scale.
 *
 * @param points reached in those that count, without bonus
 * @param counted the maximum of those that count
 * @param of the maximum of the whole assignment
 * @param bonus points that are added to the others
 * @param excused ids of exercises that the student need not do
 * @param dropped ids of the weakest ones, if the assignment drops some
 * @param waivedInVain ids of exercises that the student need not do, but that count because they give more points
 */
record CountedExercises(
        BigDecimal points,
        int counted,
        int of,
        BigDecimal bonus,
        List<String> excused,
        List<String> dropped,
        List<String> waivedInVain) {

    private static final String EXCUSED = "excused";
    private static final String DROPPED = "dropped as the lowest";

    /** A waiver never costs points: of the waived exercises, those count that increase the points. */
    static CountedExercises of(StudentMarks s) {
        Map<String, Integer> max = s.coursework().max();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        s.exercises().forEach(e -> points.put(e.exercise(), s.points(e)));
        List<String> excused =
                max.keySet().stream().filter(s.terms().excused()::contains).toList();
        List<String> regular =
                max.keySet().stream().filter(id -> max.get(id) > 0).toList();
        if (excused.containsAll(regular.isEmpty() ? max.keySet() : regular)) {
            return of(s, points, excused, List.of());
        }
        List<String> waived = excused.stream()
                .filter(regular::contains)
                .sorted(Comparator.comparing((String id) -> share(regular(id, points, max), max.get(id)))
                        .reversed())
                .toList();
        CountedExercises best = of(s, points, waived, List.of());
        for (int counting = 1; counting <= waived.size(); counting++) {
            CountedExercises more = of(s, points, waived.subList(counting, waived.size()), waived.subList(0, counting));
            best = more.reached().compareTo(best.reached()) > 0 ? more : best;
        }
        return best;
    }

    private static CountedExercises of(
            StudentMarks s, Map<String, BigDecimal> points, List<String> without, List<String> waivedInVain) {
        Map<String, Integer> max = s.coursework().max();
        List<String> excused = max.keySet().stream().filter(without::contains).toList();
        List<String> left = new ArrayList<>(max.keySet().stream()
                .filter(id -> max.get(id) > 0 && !excused.contains(id))
                .toList());
        // The first of several that are equally weak is the one that frees the most points.
        List<String> weakest = left.stream()
                .sorted(Comparator.comparing((String id) -> share(regular(id, points, max), max.get(id)))
                        .thenComparing(id -> -max.get(id)))
                .limit(Math.max(0, Math.min(s.assignment().leniency().dropLowest(), left.size() - 1)))
                .toList();
        left.removeAll(weakest);
        BigDecimal reached = left.stream().map(id -> regular(id, points, max)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bonus = points.keySet().stream()
                .filter(id -> !excused.contains(id) && !weakest.contains(id))
                .map(id -> points.get(id).subtract(regular(id, points, max)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int counted = left.stream().mapToInt(max::get).sum();
        List<String> dropped = max.keySet().stream().filter(weakest::contains).toList();
        return new CountedExercises(reached, counted, s.coursework().points(), bonus, excused, dropped, waivedInVain);
    }

    private BigDecimal reached() {
        return measured().add(bonus);
    }

    /** The points without those beyond the maximum. */
    private static BigDecimal regular(String id, Map<String, BigDecimal> points, Map<String, Integer> max) {
        return points.getOrDefault(id, BigDecimal.ZERO).min(BigDecimal.valueOf(max.getOrDefault(id, 0)));
    }

    private static BigDecimal share(BigDecimal points, int max) {
        return points.divide(BigDecimal.valueOf(max), 12, RoundingMode.HALF_UP);
    }

    /** Why an exercise does not count; empty if it does. */
    Optional<String> without(String exercise) {
        return excused.contains(exercise)
                ? Optional.of(EXCUSED)
                : Optional.of(DROPPED).filter(why -> dropped.contains(exercise));
    }

    /** Whether nothing is left that could count. */
    boolean isAllExcused() {
        return !excused.isEmpty() && counted == 0;
    }

    /** The points of the assignment that correspond to the share. */
    BigDecimal measured() {
        return ExercisePoints.shown(
                counted == of || counted == 0
                        ? points
                        : points.multiply(BigDecimal.valueOf(of))
                                .divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP));
    }

    /** A text such as {@code 24 of 30 points without relu (excused) = 32 of 40}; empty if all exercises count. */
    Stream<String> arithmetic() {
        if (counted == of || isAllExcused()) {
            return Stream.of();
        }
        String without = Stream.of(named(excused, EXCUSED), named(dropped, DROPPED))
                .flatMap(s -> s)
                .collect(Collectors.joining(" and "));
        return Stream.of("%s of %d without %s = %s of %d"
                .formatted(
                        ExercisePoints.shown(points).toPlainString(),
                        counted,
                        without,
                        measured().toPlainString(),
                        of));
    }

    private static Stream<String> named(List<String> ids, String why) {
        return ids.isEmpty() ? Stream.of() : Stream.of("%s (%s)".formatted(String.join(", ", ids), why));
    }
}
