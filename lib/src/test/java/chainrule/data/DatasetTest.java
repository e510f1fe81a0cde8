package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DatasetTest {

    private static final double[][] X = {{1, 10}, {2, 20}, {3, 30}};

    private static Dataset flowers() {
        return Dataset.classification(X, new int[] {0, 1, 1}, "rose", "tulip");
    }

    @Test
    void noExamplesAreToldAsSuch() {
        for (Executable empty : List.<Executable>of(
                () -> Dataset.regression(new double[0][], new double[0][]),
                () -> Dataset.classification(new double[0][], new int[0], "a", "b"))) {
            var e = assertThrows(IllegalArgumentException.class, empty);
            assertEquals("a data set needs at least 1 example, got none", e.getMessage());
        }
    }

    @Test
    void classesBecomeOneHotRows() {
        assertArrayEquals(new double[][] {{1, 0}, {0, 1}, {0, 1}}, flowers().y());
        assertArrayEquals(new int[] {0, 1, 1}, flowers().labels());
        assertArrayEquals(new int[] {1, 2}, flowers().classCounts());
        assertEquals(List.of("rose", "tulip"), flowers().outputNames());
    }

    @Test
    void twoClassesAsOneColumnKeepLabelsAndNames() {
        Dataset binary = flowers().asBinary();
        assertArrayEquals(new double[][] {{0}, {1}, {1}}, binary.y());
        assertEquals(List.of("tulip"), binary.outputNames());
        assertEquals(List.of("rose", "tulip"), binary.classNames());
        assertArrayEquals(new int[] {0, 1, 1}, binary.labels());
        assertArrayEquals(new int[] {0, 1, 1}, binary.asBinary().labels());
    }

    @Test
    void writingIntoWhatXAndYReturnLeavesTheDataAlone() {
        Dataset data = flowers();
        data.x()[0][0] = 99;
        data.y()[0][0] = 99;
        assertEquals(1, data.x()[0][0]);
        assertEquals(1, data.y()[0][0]);
    }

    @Test
    void writingIntoTheArraysItWasMadeOfLeavesTheDataAlone() {
        double[][] x = {{1}, {2}};
        double[][] y = {{3}, {4}};
        Dataset data = Dataset.regression(x, y);
        x[0][0] = 99;
        y[0][0] = 99;
        assertArrayEquals(new double[][] {{1}, {2}}, data.x());
        assertArrayEquals(new double[][] {{3}, {4}}, data.y());
    }

    @Test
    void chosenRowsComeInTheOrderAskedFor() {
        Dataset some = flowers().rows(2, 0);
        assertArrayEquals(new double[][] {{3, 30}, {1, 10}}, some.x());
        assertArrayEquals(new int[] {1, 0}, some.labels());
        var outside =
                assertThrows(IndexOutOfBoundsException.class, () -> flowers().rows(3));
        assertTrue(
                outside.getMessage().endsWith("has no row 3: its 3 rows are counted from 0 to 2"),
                outside.getMessage());
        assertThrows(IllegalArgumentException.class, () -> flowers().rows());
    }

    @Test
    void equalContentsAreNotTheSameDataSet() {
        assertNotEquals(flowers(), flowers());
    }

    @Test
    void theSummaryTellsShapesRangesAndClassCounts() {
        assertEquals(
                "flowers: 3 examples, 2 features%n  x  3×2  x1, x2; from 1 to 30%n  y  3×2  class: rose (1), tulip (2)"
                        .formatted(),
                flowers().named("flowers").toString());
        String numbers =
                Dataset.regression(X, new double[][] {{0.5}, {2}, {-1}}).toString();
        assertTrue(numbers.endsWith("y  3×1  y; from -1 to 2"), numbers);
    }

    @Test
    void aSummaryShowsFourDigitsOfNumbersThatAreNotWhole() {
        Dataset data = Dataset.regression(new double[][] {{1.0 / 3}, {-2e7 / 3}}, new double[][] {{0}, {12345.678}});
        assertTrue(data.toString().contains("from -6.667E+6 to 0.3333"), data.toString());
        assertTrue(data.toString().endsWith("from 0 to 12350"), data.toString());
    }

    @Test
    void aRegressionHasNoLabels() {
        Dataset data = Dataset.regression(X, new double[][] {{1}, {2}, {3}});
        var e = assertThrows(IllegalStateException.class, data::labels);
        assertEquals("numbers has numbers as targets (y), not classes", e.getMessage());
        assertThrows(IllegalStateException.class, data::asBinary);
    }

    @Test
    void differentNumbersOfRowsAreRefusedWithBothShapes() {
        var e = assertThrows(IllegalArgumentException.class, () -> Dataset.regression(X, new double[][] {{1}, {2}}));
        assertTrue(e.getMessage().contains("x 3×2 and y 2×1"), e.getMessage());
    }

    @Test
    void aNumberThatIsNotFiniteIsRefusedWithItsPlace() {
        double[][] x = {{1, 2}, {3, Double.NaN}};
        var e = assertThrows(
                IllegalArgumentException.class, () -> Dataset.classification(x, new int[] {0, 1}, "a", "b"));
        assertEquals("x must hold finite numbers, got NaN in row 1, column 1", e.getMessage());
    }

    @Test
    void aLabelWithoutANameIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Dataset.classification(X, new int[] {0, 1, 2}, "a", "b"));
        assertEquals("label 2 in row 2: expected 0 to 1 for 2 classes", e.getMessage());
    }

    @Test
    void classesWithoutNamesAreRefusedWithAnExample() {
        var none = assertThrows(IllegalArgumentException.class, () -> Dataset.classification(X, new int[] {0, 1, 1}));
        assertTrue(none.getMessage().endsWith("such as \"no\", \"yes\"; got no names"), none.getMessage());
        var labels = assertThrows(IllegalArgumentException.class, () -> Dataset.classification(X, null, "a", "b"));
        assertTrue(labels.getMessage().endsWith("got null for the labels"), labels.getMessage());
    }

    @Test
    void aTableShowsTheColumnsAndTheTargetInWords() {
        var table = flowers().toTable();
        assertEquals(List.of("x1", "x2", "class"), table.columnNames());
        assertEquals(
                List.of("rose", "tulip", "tulip"), table.stringColumn("class").asList());
        assertEquals(20.0, table.doubleColumn("x2").get(1));
    }
}
