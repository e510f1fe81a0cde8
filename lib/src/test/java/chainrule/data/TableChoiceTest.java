package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in the choice of target and features. */
class TableChoiceTest {

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    private String refused(String expected, String text, Function<TableSource, Object> use) {
        var e = assertThrows(IllegalArgumentException.class, () -> use.apply(file.csv(text)));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        return e.getMessage();
    }

    @Test
    void aTargetWithoutAValueIsNotToBeFilledIn() {
        String numbers = refused(
                "a target cannot be guessed",
                "a,y\n1,2\n3,\n",
                s -> s.withMissing().numbers("y"));
        assertTrue(!numbers.contains(".withMissing()"), numbers);
        String classes = refused(
                "a target cannot be guessed",
                "a,k\n1,u\n3,\n",
                s -> s.withMissing().classes("k"));
        assertTrue(!classes.contains(".withMissing()"), classes);
    }

    @Test
    void aBrokenTargetIsNotToBeLeftOut() {
        String message = refused("write .classes(\"y\")", "a,y\n1,2\n3,tall\n", s -> s.numbers("y"));
        assertTrue(!message.contains(".without("), message);
    }

    @Test
    void namesThatAreGivenTwiceOrAreNullAreRefused() {
        String text = "a,b,y\n1,2,3\n4,5,6\n";
        refused(
                "features(…) names the column 'a' twice",
                text,
                s -> s.features("a", "A").numbers("y"));
        refused("numbers(…) names the column 'y' twice", text, s -> s.numbers("y", "y"));
        refused("expected the name of a column of", text, s -> s.classes(null));
        refused("numbers(…) expects the names of columns, got null", text, s -> s.numbers((String[]) null));
        refused("features(…) expects the names of columns, got null", text, s -> s.features("a", null));
        refused("without(…) expects the names of columns, got null", text, s -> s.without((String) null));
        refused("withoutHeader(…) expects the names of columns, got null", text, s -> s.withoutHeader("a", null, "c"));
    }

    @Test
    void withoutHeaderKeepsWhatWasSaidOfEmptyCellsAndRefusesOtherNames() {
        assertEquals(
                1,
                file.csv("1,2\n3,\n")
                        .withoutMissing()
                        .withoutHeader("a", "y")
                        .numbers("y")
                        .size());
        var e = assertThrows(
                IllegalStateException.class,
                () -> file.csv("1,2\n3,4\n").without("1").withoutHeader());
        assertTrue(e.getMessage().contains("directly after Dataset.csv(…)"), e.getMessage());
    }

    @Test
    void manyRowsThatAreLeftOutAreToldWithTheColumnToBlame() {
        String text = "a,b,y\n" + "1,,3\n".repeat(6) + ",2,3\n" + "1,2,3\n".repeat(3);
        List<String> told =
                PrintedLines.of(() -> file.csv(text).withoutMissing().numbers("y"));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("left out 7 of 10 rows. Column 'b' has no value in 6 of them"), told.get(0));
        assertEquals(
                List.of(),
                PrintedLines.of(
                        () -> file.csv(text).withoutMissing().without("b").numbers("y")));
    }

    @Test
    void noMessageIsLongerThanAScreen() {
        String cell = "x".repeat(1_000_000);
        String header = IntStream.range(0, 2000).mapToObj(j -> "column_" + j).collect(Collectors.joining(","));
        String wide = header + "\n" + header.replaceAll("[a-z_]+", "") + "\n";
        for (String message : List.of(
                refused("(1,000,000 characters)", "a,y\n1,2\n" + cell + ",3\n", s -> s.numbers("y")),
                refused("(1,000,000 characters)", cell + ",b,y\nu,1,2\n", s -> s.numbers("y")),
                refused("no column", cell + ",b\n1,2\n", s -> s.numbers("y")),
                refused("no rows below the header", header + "\n", s -> s.numbers("y")),
                refused("and 1988 more", wide, s -> s.numbers("y")),
                refused(
                        "must be other columns",
                        wide,
                        s -> s.features("column_1").numbers("column_1")),
                refused(
                        "too many for classes",
                        "a,k\n"
                                + IntStream.range(0, 900)
                                        .mapToObj(i -> "1,w" + i)
                                        .collect(Collectors.joining("\n")),
                        s -> s.classes("k")),
                refused("at least 2 classes", "a,k\n1," + cell + "\n", s -> s.classes("k")),
                refused("no column", "a,y\n1,2\n", s -> s.numbers(cell)),
                file.csv(wide).toString())) {
            assertTrue(message.length() < 1000, message);
        }
    }
}
