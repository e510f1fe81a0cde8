package chainrule.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Canvas has for one student.
 *
 * @param names all names that can identify the student
 * @param entered the mark that was given
 * @param taken the deduction of Canvas's own late policy, which the student's mark includes
 * @param late whether Canvas counts the work as late
 */
public record CanvasGrade(
        List<String> names, Optional<BigDecimal> entered, BigDecimal taken, boolean late, boolean excused) {

    /** Reads a submission; older servers send only points_deducted. */
    static CanvasGrade of(JsonNode told) {
        List<String> names = new ArrayList<>(List.of(told.path("user_id").asText()));
        JsonNode user = told.path("user");
        if (user.hasNonNull("sis_user_id")) {
            names.add("sis_user_id:" + user.path("sis_user_id").asText());
        }
        if (user.hasNonNull("login_id")) {
            names.add("sis_login_id:" + user.path("login_id").asText());
        }
        Optional<BigDecimal> score = number(told, "score");
        BigDecimal deducted = number(told, "points_deducted").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> entered = number(told, "entered_score").or(() -> score.map(deducted::add));
        return new CanvasGrade(
                names,
                entered,
                entered.flatMap(e -> score.map(e::subtract)).orElse(BigDecimal.ZERO),
                told.path("late").asBoolean(),
                told.path("excused").asBoolean());
    }

    private static Optional<BigDecimal> number(JsonNode told, String field) {
        return told.hasNonNull(field) ? Optional.of(told.path(field).decimalValue()) : Optional.empty();
    }

    /** Whether this equals a mark, apart from the deduction of Canvas's late policy. */
    public boolean is(CanvasMark mark) {
        return mark.points().isEmpty()
                ? excused
                : !excused
                        && entered.isPresent()
                        && entered.get().compareTo(mark.points().get()) == 0;
    }

    /** A text such as {@code 27.5}, {@code –} or {@code excused}. */
    public String words() {
        return excused ? "excused" : entered.map(CanvasGrade::plain).orElse("–");
    }

    /** What Canvas does to a mark that is sent, in brackets; empty if it shows the mark as it is. */
    public String remark() {
        if (taken.signum() > 0) {
            return " (Canvas' late policy took %s from the %s, and takes its part again)"
                    .formatted(plain(taken), words());
        }
        return late ? " (late in Canvas; a late policy there takes its part)" : "";
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
