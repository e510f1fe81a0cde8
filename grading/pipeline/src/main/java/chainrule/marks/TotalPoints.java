package chainrule.marks;

import chainrule.assignment.ManualMarks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A student's final points, and how they are calculated.
 *
 * @param sum of all points, including bonus points: the one number that every page and every export shows
 * @param bonus those of them that are added beyond the maximum
 * @param of the maximum without bonus
 * @param deduction what lateness deducts
 * @param byHand what people added to the sum
 * @param arithmetic a line that ends with the sum; empty if the exercises' points are simply added
 */
public record TotalPoints(
        BigDecimal sum,
        BigDecimal bonus,
        int of,
        BigDecimal deduction,
        BigDecimal byHand,
        Optional<String> arithmetic) {

    static TotalPoints of(StudentMarks s) {
        CountedExercises counted = CountedExercises.of(s);
        int percent = s.latePercent();
        BigDecimal regular = counted.measured();
        BigDecimal reached = regular.add(counted.bonus());
        BigDecimal left = withoutLate(reached, percent);
        BigDecimal byHand = s.byHand().getOrDefault(ManualMarks.TOTAL, List.of()).stream()
                .flatMap(mark -> mark.extra().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = left.add(byHand);
        BigDecimal total = sum.max(BigDecimal.ZERO);
        BigDecimal bonus = left.subtract(withoutLate(regular, percent));
        BigDecimal beyond = total.subtract(BigDecimal.valueOf(counted.of()));
        String chain = chain(regular, counted.bonus(), percent, byHand, sum);
        String lines = Stream.concat(counted.arithmetic(), Stream.of(chain).filter(c -> !c.isEmpty()))
                .collect(Collectors.joining("; "));
        return new TotalPoints(
                ExercisePoints.shown(total),
                ExercisePoints.shown(bonus.max(beyond).min(total)),
                counted.of(),
                ExercisePoints.shown(reached.subtract(left)),
                ExercisePoints.shown(byHand),
                Optional.of(lines).filter(text -> !text.isEmpty()));
    }

    /** Rounded only once, so that a calculator shows the same. */
    private static BigDecimal withoutLate(BigDecimal points, int percent) {
        return points.multiply(BigDecimal.valueOf(100L - percent))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /** A text such as {@code 92 − 10 % late = 82.8}. */
    private static String chain(BigDecimal regular, BigDecimal bonus, int percent, BigDecimal byHand, BigDecimal sum) {
        if (percent == 0 && bonus.signum() == 0 && byHand.signum() == 0) { // The words say all.
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
        return chain.append(
                        sum.signum() < 0 ? " = −%s, which counts as 0".formatted(plain(sum.abs())) : " = " + plain(sum))
                .toString();
    }

    private static String plain(BigDecimal points) {
        return ExercisePoints.shown(points).toPlainString();
    }

    /** A text such as {@code 47 of 34 points, 13 of them bonus points}. */
    public String words() {
        String points = "%s of %d points".formatted(plain(sum), of);
        return bonus.signum() == 0
                ? points
                : "%s, %s of them %s"
                        .formatted(points, plain(bonus), plain(bonus).equals("1") ? "a bonus point" : "bonus points");
    }
}
