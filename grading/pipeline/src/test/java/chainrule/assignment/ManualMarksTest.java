package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anna and ben, and an exercise of ten points. */
class ManualMarksTest {

    private static final String HEAD = "student,exercise,points,reason\n";

    @TempDir
    Path folder;

    private ManualMarks read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("overrides.csv"), text);
        return ManualMarks.read(file, Map.of("relu", 10), Set.of("anna", "ben"));
    }

    private String refused(String text) {
        return assertThrows(IOException.class, () -> read(text)).getMessage();
    }

    @Test
    void aRowIsAMarkWithItsReason() throws IOException {
        ManualMarks overrides = read(HEAD + "anna,relu,7.5,\"told me how, at the board\"\n");
        assertEquals(
                Map.of("relu", List.of(new ManualMarks.ManualMark(new BigDecimal("7.5"), "told me how, at the board"))),
                overrides.of("anna"));
        assertEquals(Map.of(), overrides.of("ben"));
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsReadWithoutTheApostropheThatKeepsItText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("overrides.csv"), HEAD + "'=1+1,relu,1,'-1 for the style\n'anna,relu,2,'quoted'\n");
        ManualMarks read = ManualMarks.read(file, Map.of("relu", 10), Set.of("=1+1", "'anna"));
        assertEquals("-1 for the style", read.of("=1+1").get("relu").get(0).reason());
        assertEquals("'quoted'", read.of("'anna").get("relu").get(0).reason());
    }

    @Test
    void anIdThatReallyBeginsWithThatApostropheIsTheOneThatIsMeant() throws IOException {
        Path file = Files.writeString(folder.resolve("overrides.csv"), HEAD + "'=1,relu,1,neat\n");
        assertEquals(
                Set.of("'=1"),
                ManualMarks.read(file, Map.of("relu", 10), Set.of("=1", "'=1"))
                        .marks()
                        .keySet());
    }

    @Test
    void aRowOfADeletedStudentIsToBeDeletedAndNobodyIsAddedToARoster() throws IOException {
        Path file = Files.writeString(
                folder.resolve("overrides.csv"),
                HEAD + "anna,relu,1,\"two\nlines\"\ncem,relu,1,neat\ndora,relu,1,neat\n");
        String message = assertThrows(
                        IOException.class,
                        () -> ManualMarks.read(
                                file, Map.of("relu", 10), Map.of(), Set.of("anna", "ben"), "cem"::equals))
                .getMessage();
        assertTrue(message.contains("line 4: course forget deleted the student cem; run it once more"), message);
        assertTrue(message.contains("line 5: no student is called dora; for somebody without"), message);
    }

    @Test
    void extraPointsOfZeroAreAComment() throws IOException {
        assertTrue(read("student,exercise,extra,reason\nanna,relu,0,neat\n")
                .of("anna")
                .get("relu")
                .get(0)
                .isComment());
    }

    @Test
    void commentsExtraPointsChecksAndTheTotalHaveRowsTooWithAuthorAndTime() throws IOException {
        Path file = Files.writeString(
                folder.resolve("overrides.csv"),
                "student,exercise,check,points,extra,reason,author,time\n"
                        + "anna,relu,,,,nice names,lecturer,2026-03-09\n"
                        + "anna,relu,a,2.5,,right after all,,\n"
                        + "anna,relu,,,12,found a fault in the lesson,lecturer,\n"
                        + "anna,total,,,-1,rounded,,\n");
        ManualMarks read =
                ManualMarks.read(file, Map.of("relu", 10), Map.of("relu", Map.of("a", BigDecimal.TEN)), Set.of("anna"));
        List<ManualMarks.ManualMark> relu = read.of("anna").get("relu");
        assertTrue(relu.get(0).isComment());
        assertEquals("nice names (lecturer, 2026-03-09)", relu.get(0).signed());
        assertEquals("a", relu.get(1).check());
        assertEquals(Optional.of(new BigDecimal("12")), relu.get(2).extra());
        assertEquals(
                Optional.of(new BigDecimal("-1")),
                read.of("anna").get("total").get(0).extra());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna,total,,5,,x | the total is a sum; write into the column extra what is to be added to it",
                "anna,total,a,,1,x | the total has no checks",
                "anna,relu,,5,1,x | a row has either points or extra, not both",
                "anna,relu,a,,1,x | extra is for a whole exercise, not for one check",
                "anna,relu,b,1,,x | relu has no check b; it has a",
                "anna,relu,a,5,,x | points must be 0 to 4 with at most two decimals, got 5",
                "anna,total,,,11,x | extra must be -10 to 10 with at most two decimals, got 11",
                "anna,relu,,,much,x | extra must be a number such as 7.5, got much"
            })
    void aRowWithTooMuchInItIsToldWithItsLine(String row, String why) throws IOException {
        Path file = Files.writeString(
                folder.resolve("overrides.csv"), "student,exercise,check,points,extra,reason\n" + row + "\n");
        Map<String, Map<String, BigDecimal>> checks = Map.of("relu", Map.of("a", BigDecimal.valueOf(4)));
        String message = assertThrows(
                        IOException.class, () -> ManualMarks.read(file, Map.of("relu", 10), checks, Set.of("anna")))
                .getMessage();
        assertTrue(message.contains("line 2: " + why), message);
    }

    @Test
    void semicolonsAndAByteOrderMarkAreUnderstood() throws IOException {
        assertEquals(
                Set.of("relu"),
                read("\uFEFFstudent;exercise;points;reason\r\nben;relu;3;oral\r\n")
                        .of("ben")
                        .keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoe,relu,5,x | no student is called zoe; for somebody without a folder of submissions, add the"
                        + " student to a --roster",
                "Anna,relu,5,x | no student is called Anna; is anna meant?",
                "anna,tanh,5,x | no exercise of this assignment is called tanh",
                "anna,relu,five,x | points must be a number such as 7.5, got five",
                "anna,relu,-1,x | points must be 0 to 10 with at most two decimals, got -1",
                "anna,relu,11,x | points must be 0 to 10 with at most two decimals, got 11",
                "anna,relu,1e999999999,x | points must be 0 to 10",
                "anna,relu,0.001,x | points must be 0 to 10 with at most two decimals, got 0.001",
                "anna,relu,5, | the column reason is empty",
                ",relu,5,x | the column student is empty",
                "anna,rel,,x | no exercise of this assignment is called rel"
            })
    void aRowThatCannotBeMeantIsToldWithItsLine(String row, String why) {
        String message = refused(HEAD + "ben,relu,1,right\n" + row + "\n");
        assertTrue(message.contains("line 3: " + why), message);
    }

    @Test
    void allBadRowsAreToldAtOnce() {
        String message = refused(HEAD + "zoe,relu,5,x\nanna,relu,5,x\nanna,relu,6,y\n");
        assertTrue(
                message.contains("line 2: ") && message.contains("line 4: anna has a mark for relu already"), message);
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertTrue(refused("student,exercise,points\nanna,relu,5\n").contains("a column named reason"));
    }

    @Test
    void anotherEncodingIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("o.csv"), new byte[] {'s', (byte) 0xfc, '\n'});
        String message = assertThrows(IOException.class, () -> ManualMarks.read(file, Map.of(), Set.of()))
                .getMessage();
        assertTrue(message.contains("not in UTF-8"), message);
    }

    @Test
    void aCommaIsADecimalPointToo() throws IOException {
        assertEquals(
                new BigDecimal("7.5"),
                read("student;exercise;points;reason\nanna;relu;7,5;oral\n")
                        .of("anna")
                        .get("relu")
                        .get(0)
                        .points()
                        .orElseThrow());
    }

    @Test
    void anIdThatIsAlmostRightIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("o.csv"), HEAD + "42,ReLU,1,x\n42,relu,1,x\n0042,relu-,1,x\n");
        String message = assertThrows(
                        IOException.class, () -> ManualMarks.read(file, Map.of("relu", 10), Set.of("0042")))
                .getMessage();
        assertTrue(message.contains("line 3: no student is called 42; is 0042 meant?"), message);
        assertTrue(message.contains("called relu-; is relu meant?"), message);
    }
}
