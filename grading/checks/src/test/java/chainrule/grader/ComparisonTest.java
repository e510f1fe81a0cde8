package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private final Case c = new Case(1, 0);
    private double[][] right;

    @BeforeEach
    void draw() {
        c.given("N", "the batch size", 5);
        c.given("C", "the number of classes", 3);
        right = c.matrix("right", 4, 3);
    }

    private String misconception(double[][] got) {
        return failure(got).finding().misconception().orElse("none");
    }

    private FailedCheck failure(double[][] got) {
        return assertThrows(FailedCheck.class, () -> c.expect("dW", right).check(got));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, sign",
        "2, times-2",
        "0.5, divided-by-2",
        "5, times-n",
        "0.2, divided-by-n",
        "15, times-n-c",
        "25, times-n-n",
        "0.69314718055994530942, times-ln2",
        "0, all-zero",
        "0.37, none",
        "NaN, not-finite",
        "Infinity, not-finite"
    })
    void anExactRatioIsNamed(double factor, String id) {
        assertEquals(id, misconception(ArrayEquality.times(factor, right)));
    }

    @Test
    void anotherOrderOfSummationIsRight() {
        assertDoesNotThrow(() -> c.expect("dW", right).check(Matrices.map(right, v -> v * (1 + 1e-14))));
    }

    @Test
    void oneWrongEntryIsSeenAndPointedAt() {
        double[][] got = Matrices.copy(right);
        got[2][1] += 0.01;
        assertTrue(failure(got).getMessage().startsWith("Your dW differs: at [2][1] it is "));
    }

    @Test
    void theTransposeIsNamedByItsShape() {
        assertEquals("transposed", misconception(Matrices.transpose(right)));
    }

    @Test
    void anotherShapeIsNamed() {
        assertEquals(
                "Your dW has shape 1×1; it should be 4×3.",
                failure(new double[1][1]).getMessage());
    }

    @Test
    void raggedAndNullRowsAreShapesToo() {
        assertEquals("wrong-shape", misconception(new double[][] {{1}, {1, 2}, null, {}}));
    }

    @Test
    void nothingAtAllIsNamed() {
        assertEquals("null", misconception(null));
    }

    @Test
    void aKnownMistakeGoesBeforeARatio() {
        FailedCheck f = assertThrows(
                FailedCheck.class,
                () -> c.expect("dW", right)
                        .ratio("mean-again", 0.2, "is averaged once too often.")
                        .check(ArrayEquality.times(0.2, right)));
        assertEquals("Your dW is averaged once too often.", f.getMessage());
    }

    @Test
    void aKnownMistakeIsToldOfWhoMakesItAndAnUnknownOneOfTheSymbol() {
        Comparison ofStep = c.expect("change of W", right).by("step").ratio("doubled", 4, "goes too far.");
        assertEquals(
                "Your step goes too far.",
                assertThrows(FailedCheck.class, () -> ofStep.check(ArrayEquality.times(4, right)))
                        .getMessage());
        assertEquals(
                "Your change of W has shape 1×1; it should be 4×3.",
                assertThrows(FailedCheck.class, () -> ofStep.check(new double[1][1]))
                        .getMessage());
    }

    @Test
    void aMistakeThatTheseSizesCannotGiveIsPassedOver() {
        FailedCheck f = assertThrows(
                FailedCheck.class,
                () -> c.expect("dW", right)
                        .mistake("impossible", "is impossible.", () -> Matrices.multiply(right, right))
                        .check(ArrayEquality.times(-1, right)));
        assertEquals("sign", f.finding().misconception().orElseThrow());
    }

    @Test
    void theTransposeOfASquareIsNamedByItsNumbers() {
        double[][] square = {{1, 2}, {3, 4}};
        FailedCheck f =
                assertThrows(FailedCheck.class, () -> c.expect("dW", square).check(Matrices.transpose(square)));
        assertEquals("Your dW is the transpose of the right one.", f.getMessage());
        assertEquals(
                "sign",
                assertThrows(
                                FailedCheck.class,
                                () -> c.expect("b", new double[][] {{1}}).check(-1))
                        .finding()
                        .misconception()
                        .orElseThrow());
    }

    @Test
    void aWrongNumberStandsBesideTheRightOne() {
        FailedCheck f = assertThrows(FailedCheck.class, () -> c.expect("L", 1.5).check(1.7));
        assertEquals("Your L is 1.700; it should be 1.500.", f.getMessage());
        assertEquals(
                "L expected 1.50000000, L got 1.70000000, right",
                f.finding().evidence().stream()
                        .map(e -> e.label() + (e.label().equals("right") ? "" : " " + e.value()))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aNumberIsInNoRowAndNotZeroEverywhere() {
        assertEquals(
                "Your L is NaN.",
                assertThrows(FailedCheck.class, () -> c.expect("L", 1.5).check(Double.NaN))
                        .getMessage());
        assertEquals(
                "Your L is 0.000; it should be 1.500.",
                assertThrows(FailedCheck.class, () -> c.expect("L", 1.5).check(0))
                        .getMessage());
    }

    @Test
    void aMistakeMayGiveWhatIsNotFinite() {
        FailedCheck f = assertThrows(
                FailedCheck.class,
                () -> c.expect("L", 1.5)
                        .ratio("divided-by-n-minus-1", 1 / 0.0, "is divided by N − 1.")
                        .check(1.5 / 0));
        assertEquals("Your L is divided by N − 1.", f.getMessage());
    }

    @Test
    void theEvidenceIsWhatWasExpectedWhatCameTheDifferenceAndTheInputs() {
        double[][] got = Matrices.map(right, v -> v + 1);
        List<Finding.Evidence> evidence = failure(got).finding().evidence();
        assertEquals(
                List.of("dW expected", "dW got", "got − expected", "right"),
                evidence.stream().map(Finding.Evidence::label).toList());
        assertEquals(Matrices.format(right), evidence.get(0).value());
        assertEquals(Matrices.format(got), evidence.get(1).value());
        assertEquals(
                List.of("dW expected", "dW got", "right"),
                failure(null).finding().evidence().stream()
                        .map(Finding.Evidence::label)
                        .toList());
    }

    @Test
    void whatMatchesToTheLastDigitGoesBeforeWhatComesNear() {
        FailedCheck f = assertThrows(
                FailedCheck.class,
                () -> c.expect("L", 1.0)
                        .within(1e-3)
                        .mistaken("near", "is near.", () -> 2.001)
                        .mistaken("exact", "is it.", () -> 2.0)
                        .check(2.0));
        assertEquals("exact", f.finding().misconception().orElseThrow());
        assertEquals(
                "near",
                assertThrows(
                                FailedCheck.class,
                                () -> c.expect("L", 1.0)
                                        .within(1e-3)
                                        .mistaken("near", "is near.", () -> 2.001)
                                        .check(2.0))
                        .finding()
                        .misconception()
                        .orElseThrow());
    }

    @Test
    void zerosWhereALoopDidNotComeAreNamed() {
        assertEquals("last-row-left-out", misconception(kept((i, j) -> i < right.length - 1)));
        assertEquals("last-column-left-out", misconception(kept((i, j) -> j < right[0].length - 1)));
        assertEquals("first-row-only", misconception(kept((i, j) -> i == 0)));
        assertEquals("none", misconception(kept((i, j) -> i == 1)));
    }

    private double[][] kept(BiPredicate<Integer, Integer> entries) {
        double[][] some = Matrices.copy(right);
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < some[i].length; j++) {
                some[i][j] = entries.test(i, j) ? some[i][j] : 0;
            }
        }
        return some;
    }

    @Test
    void whatIsNotFiniteIsNamedAsToldOnlyWhereTheShapeIsRight() {
        Comparison overflow = c.expect("a", new double[][] {{1, 2}}).notFinite("overflow", "overflows.");
        FailedCheck f = assertThrows(FailedCheck.class, () -> overflow.check(new double[][] {{1, Double.NaN}}));
        assertEquals("Your a overflows.", f.getMessage());
        assertEquals(
                "wrong-shape",
                assertThrows(FailedCheck.class, () -> overflow.check(new double[][] {{Double.NaN}}))
                        .finding()
                        .misconception()
                        .orElseThrow());
    }

    @Test
    void nothingIsWrongWithTheVerySameNumbers() {
        double[][] odd = {{Double.NaN, Double.POSITIVE_INFINITY}};
        assertDoesNotThrow(() -> c.expect("own", odd).check(Matrices.copy(odd)));
    }
}
