package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingCellsTest {

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "NA", "NaN", "n/a", "#N/A", "#NV", "null", "None", "-"})
    void rowsWithoutAValueAreLeftOutWhenAsked(String sign) {
        String text = "a,b,k\n1,2,x\n3,%s,x\n5,6,y\n".formatted(sign);
        assertArrayEquals(
                new double[][] {{1, 2}, {5, 6}},
                file.csv(text).withoutMissing().classes("k").x());
        assertEquals(
                3, file.csv(text).withoutMissing().without("b").classes("k").size());
        var e = assertThrows(
                IllegalArgumentException.class, () -> file.csv(text).classes("k"));
        assertTrue(e.getMessage().contains("row 2 below the header, column 'b': the cell"), e.getMessage());
        assertTrue(
                e.getMessage()
                        .contains(
                                "use .withoutMissing() to leave out all rows with empty cells, or keep them with .withMissing()"),
                e.getMessage());
    }

    @Test
    void aClassMayBeCalledNoneButNotAQuestionMark() {
        assertEquals(
                List.of("none", "some"),
                file.csv("a,k\n1,none\n2,some\n").classes("k").classNames());
        assertThrows(
                IllegalArgumentException.class,
                () -> file.csv("a,k\n1,?\n2,x\n3,y\n").classes("k"));
        assertEquals(
                2,
                file.csv("a,k\n1,?\n2,x\n3,y\n").withoutMissing().classes("k").size());
    }

    @Test
    void aColumnThatIsAlwaysEmptyIsBlamedWhenNoRowIsLeft() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> file.csv("a,b,k\n1,,x\n3,,y\n").withoutMissing().classes("k"));
        assertTrue(e.getMessage().contains("every row lacks a value"), e.getMessage());
    }

    @Test
    void keptCellsAreCountedAndFilledByTheTrainingPartAlone() {
        StringBuilder text = new StringBuilder("n,a,t\n");
        for (int i = 0; i < 40; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 4 == 0 ? "NA" : "" + i * i % 7)
                    .append(",")
                    .append(i)
                    .append('\n');
        }
        Dataset data = file.csv(text.toString()).without("n").withMissing().numbers("t");
        assertTrue(data.toString().contains("from 0 to 4; 10 missing"), data.toString());
        Split split = data.split(0.5, 0.25, 0.25, 3);
        double sum = 0;
        int count = 0;
        for (double[] row : split.train().x()) {
            sum += Double.isNaN(row[0]) ? 0 : row[0];
            count += Double.isNaN(row[0]) ? 0 : 1;
        }
        double[][] raw = split.test().x();
        double[][] filled = split.filledByMean().test().x();
        int replaced = 0;
        for (int i = 0; i < raw.length; i++) {
            assertEquals(Double.isNaN(raw[i][0]) ? sum / count : raw[i][0], filled[i][0], 1e-15);
            replaced += Double.isNaN(raw[i][0]) ? 1 : 0;
        }
        assertTrue(replaced > 0);
        assertEquals(10, split.filledByMode().standardized().test().size());
    }

    @Test
    void theModeIsTheMostFrequentValueAndTheLeastOfEquals() {
        Dataset train =
                file.csv("a,b,t\n5,1,1\n5,2,1\n2,2,1\n?,1,1\n").withMissing().numbers("t");
        assertArrayEquals(new double[] {5, 1}, Imputer.mode(train).values());
        assertArrayEquals(new double[] {4, 1.5}, Imputer.mean(train).values());
        assertTrue(
                Imputer.mode(train).toString().contains("a "),
                Imputer.mode(train).toString());
    }

    @Test
    void missingValuesCannotBeStandardisedNorFilledFromNothing() {
        Dataset holes = file.csv("a,b,t\n1,?,1\n2,?,2\n").withMissing().numbers("t");
        var e = assertThrows(IllegalArgumentException.class, () -> Standardizer.fit(holes));
        assertTrue(e.getMessage().startsWith("column 'b' has missing values"), e.getMessage());
        var none = assertThrows(IllegalArgumentException.class, () -> Imputer.mean(holes));
        assertTrue(none.getMessage().contains("no value at all in column 'b'"), none.getMessage());
    }

    @Test
    void missingValuesAreNotHandedOutInBatches() {
        Dataset holes = file.csv("a,t\n1,1\n?,2\n3,3\n").withMissing().numbers("t");
        for (Executable use : List.<Executable>of(
                () -> holes.batches(2), () -> holes.batches(2, new Random(1)), () -> new Batches(holes, 2))) {
            var e = assertThrows(IllegalArgumentException.class, use);
            assertTrue(
                    e.getMessage().contains("has missing values, the first in row 1, column 'a': fill them in"),
                    e.getMessage());
        }
    }

    @Test
    void anImputerThatKnowsTheTestPartIsTold() {
        StringBuilder text = new StringBuilder("a,t\n");
        for (int i = 0; i < 20; i++) {
            text.append(i % 3 == 0 ? "?" : i).append(",").append(i).append("\n");
        }
        Dataset data = file.csv(text.toString()).withMissing().numbers("t");
        Split split = data.split(0.5, 0.25, 0.25, 1);
        List<String> test = PrintedLines.of(() -> Imputer.mean(split.test()));
        assertEquals(1, test.size(), test::toString);
        assertTrue(test.get(0).contains("an Imputer was made from the test part"), test.get(0));
        List<String> whole =
                PrintedLines.of(() -> Imputer.mode(data).apply(data).split(0.5, 0.25, 0.25, 1));
        assertEquals(1, whole.size(), whole::toString);
        assertTrue(whole.get(0).contains("were filled in before it was split"), whole.get(0));
        assertEquals(
                List.of(), PrintedLines.of(() -> split.filledByMean().train().split(0.5, 0.25, 0.25, 1)));
    }

    @Test
    void numbersOfTheTargetCannotBeKeptMissing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> file.csv("a,t\n1,?\n2,3\n").withMissing().numbers("t"));
    }
}
