package chainrule.marks;

import chainrule.assignment.ManualMarks.ManualMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The points of one exercise in its assignment, to a hundredth: the share that the checks give, and changes that people
 * made.
 *
 * @param max the maximum in the assignment
 * @param byHand marks and comments of people
 */
public record ExercisePoints(ExerciseResult exercise, int max, List<ManualMark> byHand) {

    /** Why a mark for one check does not count. */
    static final String REPLACED = "the mark for the whole exercise replaces it";

    /** The final points; more than the maximum if somebody gave extra points. */
    BigDecimal points() {
        BigDecimal points = wholeByHand(byHand).orElseGet(this::withChecksByHand);
        for (ManualMark mark : byHand) {
            points = points.add(mark.extra().orElse(BigDecimal.ZERO));
        }
        return shown(points.max(BigDecimal.ZERO));
    }

    /** The points that somebody gave for the whole exercise, beside which those for single checks do not count. */
    static Optional<BigDecimal> wholeByHand(List<ManualMark> byHand) {
        return byHand.stream()
                .filter(mark -> mark.check().isEmpty())
                .flatMap(mark -> mark.points().stream())
                .findFirst();
    }

    /** The share of the points that the checks give. */
    BigDecimal graded() {
        return scaled(exercise.points());
    }

    private BigDecimal withChecksByHand() {
        BigDecimal points = graded();
        for (ManualMark mark : byHand) {
            if (!mark.check().isEmpty() && mark.points().isPresent()) {
                points = points.add(mark.points().get()).subtract(gradedCheck(mark.check()));
            }
        }
        // The rounded parts may add up to a hundredth more or less than the whole.
        return points.max(BigDecimal.ZERO).min(BigDecimal.valueOf(max));
    }

    private BigDecimal gradedCheck(String symbol) {
        return exercise.checks().stream()
                .filter(c -> c.symbol().equals(symbol))
                .map(c -> scaled(c.points()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The points of a check, on the assignment's scale like everything here. */
    BigDecimal of(ExerciseResult.SymbolResult check) {
        return byHand.stream()
                .filter(mark -> mark.check().equals(check.symbol())
                        && wholeByHand(byHand).isEmpty())
                .flatMap(mark -> mark.points().stream())
                .findFirst()
                .map(ExercisePoints::shown)
                .orElseGet(() -> scaled(check.points()));
    }

    /** The maximum of a check. */
    BigDecimal maxOf(ExerciseResult.SymbolResult check) {
        return scaled(check.max());
    }

    private BigDecimal scaled(int points) {
        return shown(scaled(points, max, exercise.max()));
    }

    /** A grader's points on the assignment's scale. */
    public static BigDecimal scaled(int points, int max, int ofGrader) {
        return ofGrader == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) points * max).divide(BigDecimal.valueOf(ofGrader), 2, RoundingMode.HALF_UP);
    }

    /** What people wrote, with one sentence for each. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (ManualMark mark : byHand) {
            String about = mark.check().isEmpty() ? "" : mark.check() + ": ";
            Optional<String> points = mark.points()
                    .map(p -> "%s by hand instead of %s"
                            .formatted(
                                    shown(p).toPlainString(),
                                    (mark.check().isEmpty() ? graded() : gradedCheck(mark.check())).toPlainString()));
            Optional<String> extra = mark.extra().map(ExercisePoints::extra);
            String inVain = !mark.check().isEmpty()
                            && mark.points().isPresent()
                            && wholeByHand(byHand).isPresent()
                    ? " (does not count: " + REPLACED + ")"
                    : "";
            words.add("%s%s%s: %s".formatted(about, points.or(() -> extra).orElse("Comment"), inVain, mark.signed()));
        }
        return words;
    }

    /** A text such as {@code 2 points added by hand}. */
    static String extra(BigDecimal extra) {
        String points = shown(extra.abs()).toPlainString();
        return "%s %s %s by hand"
                .formatted(points, points.equals("1") ? "point" : "points", extra.signum() < 0 ? "taken off" : "added");
    }

    static BigDecimal shown(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
