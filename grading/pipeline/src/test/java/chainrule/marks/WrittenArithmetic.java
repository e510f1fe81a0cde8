package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a student reads about points, reckoned again from nothing but these words, as with a calculator. */
record WrittenArithmetic(String words, String arithmetic, List<String> exercises, StudentMarks marks) {

    private static final Pattern WORDS =
            Pattern.compile("(%1$s) of (\\d+) points(?:, (%1$s) of them .*)?".formatted("\\d+(?:\\.\\d+)?"));
    private static final Pattern SHARE =
            Pattern.compile("(%1$s) of (\\d+) without .* = (%1$s) of (\\d+)".formatted("\\d+(?:\\.\\d+)?"));

    static WrittenArithmetic of(StudentMarks s) {
        TotalPoints total = s.totalPoints();
        List<String> counting = s.exercises().stream()
                .filter(e -> s.uncounted(e).isEmpty())
                .map(s::pointsInWords)
                .toList();
        return new WrittenArithmetic(total.words(), total.arithmetic().orElse(""), counting, s);
    }

    /** The exercises add up to where the arithmetic begins; each step gives the next; the last one is the headline's number. */
    void verify() {
        Matcher headline = WORDS.matcher(words);
        assertTrue(headline.matches(), words);
        assertSame(marks.total(), new BigDecimal(headline.group(1)));
        assertEquals(marks.coursework().points(), Integer.parseInt(headline.group(2)), this::toString);
        if (headline.group(3) != null) {
            assertSame(marks.totalPoints().bonus(), new BigDecimal(headline.group(3)));
        }
        BigDecimal reached = exercises.stream()
                .map(row -> new BigDecimal(row.substring(0, row.indexOf(' '))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal now = reached;
        for (String step : arithmetic.isEmpty() ? new String[0] : arithmetic.split("; ")) {
            Matcher share = SHARE.matcher(step);
            now = share.matches() ? measured(share, reached) : chain(step, now);
        }
        assertSame(marks.total(), now);
    }

    /** The share of what counts, by the points of the whole; bonus points stay as they are. */
    private BigDecimal measured(Matcher share, BigDecimal reached) {
        BigDecimal points = new BigDecimal(share.group(1));
        BigDecimal measured = new BigDecimal(share.group(3));
        BigDecimal exact = points.multiply(new BigDecimal(share.group(4)));
        assertSame(exact.divide(new BigDecimal(share.group(2)), 2, RoundingMode.HALF_UP), measured);
        return measured.add(reached.subtract(points));
    }

    private BigDecimal chain(String step, BigDecimal before) {
        String[] sides = step.replace('−', '-').split(" = ");
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal percent = BigDecimal.ZERO;
        BigDecimal byHand = BigDecimal.ZERO;
        Matcher term = Pattern.compile("([+-]?) ?(\\d+(?:\\.\\d+)?)( % late| by hand| bonus|)")
                .matcher(sides[0].replaceAll("[()]", ""));
        while (term.find()) {
            BigDecimal number = new BigDecimal(term.group(1).replace("+", "") + term.group(2));
            switch (term.group(3)) {
                case " % late" -> percent = number;
                case " by hand" -> byHand = number;
                default -> value = value.add(number);
            }
        }
        assertSame(before, value);
        BigDecimal left = value.multiply(new BigDecimal(100).add(percent)).movePointLeft(2);
        BigDecimal sum = left.setScale(2, RoundingMode.HALF_UP).add(byHand);
        assertSame(sum, new BigDecimal(sides[1].replace(", which counts as 0", "")));
        assertEquals(sum.signum() < 0, sides[1].endsWith("which counts as 0"), this::toString);
        return sum.max(BigDecimal.ZERO);
    }

    private void assertSame(BigDecimal expected, BigDecimal found) {
        assertEquals(0, expected.compareTo(found), () -> "%s and %s differ in %s".formatted(expected, found, this));
    }
}
