package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetHeaderTest {

    /** As the first rows of the Pima sheet are laid out; the numbers are made up. */
    private static final String PIMA = "6,148,72,33.6,1\n1,85,66,26.6,0\n8,183,64,23.3,1\n";

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    private List<String> told(String text, Consumer<TableSource> use) {
        return PrintedLines.of(() -> use.accept(file.csv(text)));
    }

    @Test
    void withoutHeaderTheFirstRowIsAnExample() {
        Dataset data = file.csv(PIMA).withoutHeader().classes("column 5");
        assertEquals(3, data.size());
        assertArrayEquals(new double[] {6, 148, 72, 33.6}, data.x()[0]);
        assertEquals(List.of("column 1", "column 2", "column 3", "column 4"), data.featureNames());
        Dataset named = file.csv(PIMA)
                .withoutHeader("births", "glucose", "pressure", "bmi", "ill")
                .without("births")
                .classes("ill");
        assertEquals(List.of("glucose", "pressure", "bmi"), named.featureNames());
        assertTrue(told(PIMA, s -> s.withoutHeader().classes("column 5")).isEmpty());
    }

    @Test
    void aWrongNumberOfNamesIsRefused() {
        var few = assertThrows(
                IllegalArgumentException.class, () -> file.csv(PIMA).withoutHeader("a", "b"));
        assertTrue(few.getMessage().contains("row 1 (line 1): expected 2 cells (a, b), got 5"), few.getMessage());
        assertThrows(IllegalArgumentException.class, () -> file.csv(PIMA).withoutHeader("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void namesThatAreNumbersHintAtAMissingHeader() {
        List<String> told = told(PIMA, s -> s.classes("1"));
        assertEquals(
                "Warning: %s: the names of the columns (6, 148, 72, 33.6, 1) look like one more example. If the file has no header, write .withoutHeader() after Dataset.csv(…)."
                        .formatted(folder.resolve("plants.csv")),
                String.join("\n", told));
        var e = assertThrows(
                IllegalArgumentException.class, () -> file.csv(PIMA).classes("outcome"));
        assertTrue(e.getMessage().endsWith("write .withoutHeader() before the rest"), e.getMessage());
        assertEquals(
                1,
                told("5.1,3.5,setosa\n4.9,3,setosa\n7,3.2,virginica\n", s -> s.classes("setosa"))
                        .size());
        assertEquals(
                1,
                told("0.2,0.2,0\n0.1,0.3,0\n0.4,0.5,1\n", s -> s.classes("0")).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,1,2,k\n1.5,2,3,x\n4,5,7,y\n",
                "2019,2020,2021,k\n1,2,3,x\n4,5,7,y\n",
                "a,b,2,k\n1,2,3,x\n4,5,7,y\n"
            })
    void namesThatCountAreNoExample(String text) {
        assertEquals(List.of(), told(text, s -> s.classes("k")));
    }

    @Test
    void anIndexColumnIsToldAndCanBeLeftOut() {
        String text = ",a,k\n0,1.5,x\n1,2,x\n2,2.5,x\n3,7,y\n4,7.5,y\n";
        List<String> told = told(text, s -> s.classes("k"));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("column 'column 1' counts the rows"), told.get(0));
        assertTrue(told.get(0).endsWith("leave it out with .without(\"column 1\")."), told.get(0));
        assertEquals(List.of(), told(text, s -> s.without("column 1").classes("k")));
        assertEquals(1, told(text.replaceFirst("", "Id"), s -> s.classes("k")).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNameThatIsMadeUpIsNeverThatOfAnotherColumn(long seed) {
        Random rng = new Random(seed);
        List<String> some = List.of("a", "a (1)", "a (2)", "a (1) (1)", "", "column 1", "column 2", "column 2'", "b");
        for (int k = 0; k < 100; k++) {
            List<String> names = rng.ints(5, 0, some.size()).mapToObj(some::get).toList();
            String text = String.join(",", names) + ",y\n1,2,3,4,5.5,6\n2,2,9,4,7,8\n";
            Dataset[] data = new Dataset[1];
            told(text, s -> data[0] = s.numbers("y"));
            List<String> called = data[0].featureNames();
            assertEquals(5, called.stream().distinct().count(), text + called);
            assertArrayEquals(new double[] {1, 2, 3, 4, 5.5}, data[0].x()[0], text + called);
            for (int j = 0; j < 5; j++) {
                String name = names.get(j);
                if (!name.isEmpty() && Collections.frequency(names, name) == 1) {
                    assertEquals(name, called.get(j), text);
                }
            }
        }
    }

    @Test
    void aRegressionOverTheNumberOfADayIsNoMistake() {
        assertEquals(List.of(), told("day,bikes\n1,12\n2,14\n3,11\n4,15\n5,17\n", s -> s.numbers("bikes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1.0", "01 1", "Setosa setosa", "1e0 1", "not_ill not-ill"})
    void classesWrittenInTwoWaysAreTold(String two) {
        String[] names = two.split(" ");
        String text = "a,k\n1,%s\n2,%s\n3,zzz\n".formatted(names[0], names[1]);
        List<String> told = told(text, s -> s.classes("k"));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("are two classes, as they are written in two ways"), told.get(0));
    }

    @Test
    void aWarningIsPrintedOnceUntilItIsForgotten() {
        List<String> told = PrintedLines.of(() -> {
            file.csv(PIMA).classes("1");
            file.csv(PIMA).classes("1");
            Warnings.forget();
            file.csv(PIMA).classes("1");
        });
        assertEquals(2, told.size());
    }

    /** Four of the sheets that scikit-learn ships, as they are laid out, with a few of their rows; see data/README.md. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,4,setosa,versicolor,virginica\n5.1,3.5,1.4,0.2,0\n7.0,3.2,4.7,1.4,1\n6.3,3.3,6.0,2.5,2\n",
                "3,4,class_0,class_1\n14.23,1.71,2.43,15.6,0\n12.37,.94,1.36,10.6,1\n13.2,1.78,2.14,11.2,0\n",
                "3,4,malignant,benign\n17.99,10.38,122.8,1001,0\n13.54,14.36,87.46,566.3,1\n20.57,17.77,132.9,1326,0\n"
            })
    void theFirstLineOfScikitLearnsSheetsIsNoHeader(String text) {
        Dataset data = file.csv(text).classes("column 5");
        assertEquals(3, data.size());
        assertEquals(4, data.features());
        assertEquals(1, told(text, s -> s.classes("column 5")).size());
    }

    @Test
    void sheetsThatAlignTheirColumnsWithBlanksAreRead() {
        Dataset data = file.csv("Weight Waist Pulse\n191 36 50\n189 37 52\n").numbers("Pulse");
        assertArrayEquals(new double[][] {{191, 36}, {189, 37}}, data.x());
        Dataset raw =
                file.csv("59 2 32.1 101.0\n48 1 21.6 87.0\n").withoutHeader().numbers("column 4");
        assertArrayEquals(new double[][] {{59, 2, 32.1}, {48, 1, 21.6}}, raw.x());
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "iris", "breast_cancer", "diabetes"})
    void theLessonsOwnSheetsAreReadWithoutAWord(String name) {
        assertEquals(List.of(), PrintedLines.of(() -> Witness.data(name)));
    }
}
