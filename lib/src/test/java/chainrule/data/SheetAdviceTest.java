package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file leads to a table that is right. */
class SheetAdviceTest {

    @TempDir
    Path folder;

    private SheetFile file;

    @BeforeEach
    void file() {
        file = new SheetFile(folder);
    }

    private void refused(String expected, String text, Function<TableSource, Dataset> use) {
        var e = assertThrows(IllegalArgumentException.class, () -> use.apply(file.csv(text)));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    private List<String> told(String text, Function<TableSource, Dataset> use) {
        return PrintedLines.of(() -> use.apply(file.csv(text)));
    }

    @Test
    void aYearIsNoIndex() {
        for (String first : List.of("199", "1.", "7")) {
            String text = "year,a,y\n%10,3,2\n%11,1,3\n%12,5,2\n%13,2,9\n%14,8,1\n".replace("%1", first);
            assertEquals(List.of(), told(text, s -> s.numbers("y")));
        }
    }

    @Test
    void aColumnThatIsAlwaysEmptyIsToBeLeftOut() {
        String text = "a,b,c,y\n1,,2,u\n3,NA,4,v\n";
        refused("column 'b' has no value in any row; leave it out with .without(\"b\")", text, s -> s.classes("y"));
        assertEquals(2, file.csv(text).without("b").classes("y").x()[0].length);
        refused("column 'b' has no value in any row; choose another target", text, s -> s.numbers("b"));
    }

    @Test
    void aRowOfSumsIsTold() {
        String numbers = "name,b,y\nn0,1,2\nn1,3,5\nn2,4,1\nSumme,8,8\n";
        List<String> told = told(numbers, s -> s.without("name").numbers("y"));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("row 4 below the header says 'Summe' in column 'name'"), told.get(0));
        assertEquals(1, told("a,k\n1,u\n2,v\n3,Total\n", s -> s.classes("k")).size());
    }

    @Test
    void aWordThatOtherRowsHaveTooIsNoRowOfSums() {
        assertEquals(
                List.of(),
                told(
                        "kind,b,y\nmean,1,2\nsum,3,5\nmean,4,1\n",
                        s -> s.without("kind").numbers("y")));
        assertEquals(List.of(), told("a,k\n1,total\n2,part\n3,total\n", s -> s.classes("k")));
        assertEquals(List.of(), told("a,k\n1,total\n2,part\n3,summer\n", s -> s.classes("k")));
    }

    @Test
    void aSecondHeaderIsTold() {
        String delete = "the row looks like a second header, of units or names: delete it in the file";
        refused(delete, "a,b,y\ncm,kg,EUR\n1,2,3\n4,5,6\n", s -> s.numbers("y"));
        refused(delete, "a,b,y\n1,2,3\na,b,y\n4,5,6\n", s -> s.numbers("y"));
        refused("'x'; correct it, or leave", "a,b,y\nx,1,u\n1,2,u\n4,5,v\n", s -> s.classes("y"));
    }

    @ParameterizedTest
    @CsvSource({
        "12%, write the number alone: 12",
        "$12.50, write the number alone: 12.50",
        "12.50 €, write the number alone: 12.50",
        "yes, write 1 for yes and 0 for no",
        "FALSE, write 1 for true and 0 for false",
        "red, 'correct it, or leave the column out with .without(\"b\")'"
    })
    void aCellThatIsNoNumberIsToldWhatToWrite(String cell, String advice) {
        refused("got '%s'; %s".formatted(cell, advice), "a,b,y\n1,2,u\n3,%s,v\n".formatted(cell), s -> s.classes("y"));
    }

    @Test
    void whereNoFeatureIsLeftThisIsSaid() {
        String text = "a,b,y\n1,2,3\n4,5,6\n";
        refused(
                "no column is left as a feature beside the target [y]",
                text,
                s -> s.features("a").without("a").numbers("y"));
    }
}
