package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizerTest {

    private static final Dataset TRAIN =
            Dataset.regression(new double[][] {{1, 0.1}, {2, 0.1}, {6, 0.1}}, new double[][] {{10}, {30}, {50}});

    /** The split is made in Java here and in Python there: this holds only if both chose the same rows. */
    @ParameterizedTest
    @ValueSource(strings = {"digits", "iris", "breast_cancer", "diabetes"})
    void theTestPartIsScaledAsByScikitLearnsStandardScaler(String name) {
        Dataset data = Witness.data(name);
        Split split = data.hasClasses() ? data.stratifiedSplit(0.6, 0.2, 0.2, 7) : data.split(0.6, 0.2, 0.2, 7);
        double[] expected = Witness.rows("scaled.csv", name).stream()
                .mapToDouble(row -> Double.parseDouble(row[1]))
                .toArray();
        assertArrayEquals(expected, split.standardized().test().x()[0], 1e-12);
    }

    @Test
    void theTrainingPartGetsMeanZeroAndDeviationOne() {
        Dataset train =
                Witness.data("iris").split(0.7, 0.15, 0.15, 3).standardized().train();
        Standardizer again = Standardizer.fit(train);
        assertArrayEquals(new double[4], again.mean(), 1e-14);
        assertArrayEquals(new double[] {1, 1, 1, 1}, again.deviation(), 1e-14);
    }

    @Test
    void valuesOutsideTheTrainingDataAreScaledByTheTrainingDataAlone() {
        double[][] z = Standardizer.fit(TRAIN).apply(new double[][] {{3, 0.1}, {10, 0.1}});
        assertArrayEquals(new double[] {0, 0}, z[0]);
        assertEquals(7 / Math.sqrt(14.0 / 3), z[1][0], 1e-15);
    }

    /** 0.1 + 0.1 + 0.1 is not 0.3: a naive mean leaves a tiny deviation, and dividing by it makes noise of size 1. */
    @Test
    void aConstantColumnBecomesZeroAndNewValuesInItAreOnlyShifted() {
        double[][] z = Standardizer.fit(TRAIN).apply(new double[][] {{1, 0.1}, {1, 2.1}});
        assertEquals(0, z[0][1]);
        assertEquals(2, z[1][1], 1e-15);
    }

    @Test
    void targetsAreScaledByThemselvesAndPredictionsComeBackInTheirUnit() {
        Standardizer targets = Standardizer.fitTargets(TRAIN);
        Dataset scaled = targets.applyToTargets(TRAIN);
        assertArrayEquals(TRAIN.x(), scaled.x());
        assertEquals(0, scaled.y()[1][0]);
        assertArrayEquals(new double[] {10}, targets.undo(scaled.y())[0], 1e-13);
    }

    @Test
    void argumentsAreLeftAlone() {
        double[][] x = {{3, 4}};
        Standardizer.fit(TRAIN).apply(x);
        Standardizer.fit(TRAIN).undo(x);
        assertArrayEquals(new double[][] {{3, 4}}, x);
        Standardizer.fit(TRAIN).apply(TRAIN);
        assertEquals(6, TRAIN.x()[2][0]);
    }

    @Test
    void anotherNumberOfColumnsIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Standardizer.fit(TRAIN).apply(new double[][] {{1, 2, 3}}));
        assertEquals("this Standardizer was fitted on 2 columns, got x 1×3", e.getMessage());
    }

    @Test
    void theTextNamesEachColumnAndTheConstantOnes() {
        String text = Standardizer.fit(TRAIN).toString();
        assertTrue(text.matches("(?s).*x1\\s+μ = 3.000, σ = 2.160.*x2\\s+μ = 0.1000, σ = 0, constant.*"), text);
    }
}
