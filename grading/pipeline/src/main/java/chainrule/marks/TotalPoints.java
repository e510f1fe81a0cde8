package chainrule.marks;

import chainrule.assignment.ManualMarks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A student's points in the end, and how they came about.
 *
 * @param regular points without bonus, at most {@code of}
 * @param bonus points that come on top
 * @param of points to be had without bonus
 * @param deduction what lateness took away, of both
 * @param byHand what people added to the sum
 * @param arithmetic a line, or nothing where the exercises' points are simply added
 */
public record TotalPoints(
        BigDecimal regular,
        BigDecimal bonus,
        int of,
        BigDecimal deduction,
        BigDecimal byHand,
        Optional<String> arithmetic) {

    static TotalPoints of(StudentMarks s) {
        CountedExercises counted = CountedExercises.of(s);
        int percent = s.latePercent();
        BigDecimal regular = counted.measured();
        BigDecimal deduction = percentOf(regular.add(counted.bonus()), percent);
        BigDecimal left = regular.subtract(percentOf(regular, percent));
        BigDecimal bonus = regular.add(counted.bonus()).subtract(deduction).subtract(left);
        BigDecimal byHand = s.byHand().getOrDefault(ManualMarks.TOTAL, List.of()).stream()
                .flatMap(mark -> mark.extra().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = left.add(byHand);
        BigDecimal inside =
                sum.max(BigDecimal.ZERO).min(BigDecimal.valueOf(counted.of()).max(left));
        BigDecimal onTop = bonus.add(sum.subtract(inside)).max(BigDecimal.ZERO);
        String chain = chain(regular, counted.bonus(), percent, byHand, inside.add(onTop));
        String lines = Stream.concat(counted.arithmetic(), Stream.of(chain).filter(c -> !c.isEmpty()))
                .collect(Collectors.joining("; "));
        return new TotalPoints(
                ExercisePoints.shown(inside),
                ExercisePoints.shown(onTop),
                counted.of(),
                ExercisePoints.shown(deduction),
                ExercisePoints.shown(byHand),
                Optional.of(lines).filter(text -> !text.isEmpty()));
    }

    private static BigDecimal percentOf(BigDecimal points, int percent) {
        return points.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /** {@code 92 − 10 % late = 82.8}. */
    private static String chain(
            BigDecimal regular, BigDecimal bonus, int percent, BigDecimal byHand, BigDecimal total) {
        if (percent == 0 && byHand.signum() == 0) { // The words say all.
            return "";
        }
        StringBuilder chain = new StringBuilder(plain(regular));
        if (bonus.signum() > 0) {
            chain.append(" + %s bonus".formatted(plain(bonus)));
        }
        if (percent > 0) {
            if (bonus.signum() > 0) {
                chain.insert(0, '(').append(')');
            }
            chain.append(" − %d %% late".formatted(percent));
        }
        if (byHand.signum() != 0) {
            chain.append(" %s %s by hand".formatted(byHand.signum() < 0 ? "−" : "+", plain(byHand.abs())));
        }
        return chain.append(" = " + plain(total)).toString();
    }

    private static String plain(BigDecimal points) {
        return ExercisePoints.shown(points).toPlainString();
    }

    /** All of them in one number. */
    public BigDecimal sum() {
        return ExercisePoints.shown(regular.add(bonus));
    }

    /** {@code 34 of 34 points and 13 bonus points}. */
    public String words() {
        String points = "%s of %d points".formatted(plain(regular), of);
        return bonus.signum() == 0
                ? points
                : "%s and %s bonus point%s"
                        .formatted(points, plain(bonus), plain(bonus).equals("1") ? "" : "s");
    }
}
