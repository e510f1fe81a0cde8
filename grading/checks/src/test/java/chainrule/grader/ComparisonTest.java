package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private final Case c = new Case(1, false);
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

    private Failed failure(double[][] got) {
        return assertThrows(Failed.class, () -> c.expect("dW", right).check(got));
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
        assertEquals(id, misconception(Numbers.times(factor, right)));
    }

    @Test
    void anotherOrderOfSummationIsRight() {
        assertDoesNotThrow(() -> c.expect("dW", right).check(Matrices.map(right, v -> v * (1 + 1e-14))));
    }

    @Test
    void oneWrongEntryIsSeenAndPointedAt() {
        double[][] got = Matrices.copy(right);
        got[2][1] += 0.01;
        assertTrue(failure(got).getMessage().startsWith("Your dW differs: in row 2, column 1 it is "));
    }

    @Test
    void theTransposeIsNamedByItsShape() {
        assertEquals("transposed", misconception(Matrices.transpose(right)));
    }

    @Test
    void anotherShapeIsNamed() {
        assertEquals(
                "Your dW has shape 1×1; it should have 4×3.",
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
        Failed f = assertThrows(
                Failed.class,
                () -> c.expect("dW", right)
                        .ratio("mean-again", 0.2, "is averaged once too often.")
                        .check(Numbers.times(0.2, right)));
        assertEquals("Your dW is averaged once too often.", f.getMessage());
    }

    @Test
    void aMistakeThatTheseSizesCannotGiveIsPassedOver() {
        Failed f = assertThrows(
                Failed.class,
                () -> c.expect("dW", right)
                        .mistake("impossible", "is impossible.", () -> Matrices.multiply(right, right))
                        .check(Numbers.times(-1, right)));
        assertEquals("sign", f.finding().misconception().orElseThrow());
    }
}
