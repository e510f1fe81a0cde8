package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {

    private static final ExerciseKey RELU = new ExerciseKey("relu", "02-forward-propagation", "relu");

    private static Notebook parse(String json) throws NotebookException {
        return Notebook.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String source, String exercise) {
        String metadata = exercise == null ? "" : ",\"metadata\":{\"chainrule\":{\"exercise\":\"" + exercise + "\"}}";
        return "{\"cell_type\":\"code\",\"source\":\"" + source + "\"" + metadata + "}";
    }

    private static Optional<ExerciseCell> find(String... cells) throws NotebookException {
        Notebook notebook = parse("{\"nbformat\":4,\"cells\":[" + String.join(",", cells) + "]}");
        return ExerciseCell.find(notebook, RELU);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"int a;\\r\\nint b;\"", "[\"int a;\\n\",\"int b;\"]", "\"int a;\\nint b;\""})
    void sourceIsAStringOrAListOfLines(String source) throws NotebookException {
        Notebook n = parse("\uFEFF{\r\n\"cells\":[{\"cell_type\":\"code\",\"source\":" + source + "}]}");
        assertEquals("int a;\nint b;", n.cells().get(0).source());
    }

    @Test
    void aCutOffFileIsSaidToBeBroken() {
        var e = assertThrows(NotebookException.class, () -> parse("{\"cells\": [{\"cell_type\""));
        assertTrue(e.getMessage().contains("cut off"), e.getMessage());
    }

    @Test
    void aFileOfTooManyPartsIsRefusedBeforeItFillsTheMemory() {
        String parts = "{},".repeat(1_100_000);
        var e = assertThrows(NotebookException.class, () -> parse("{\"metadata\":[" + parts + "0],\"cells\":[]}"));
        assertTrue(e.getMessage().contains("parts"), e.getMessage());
    }

    @Test
    void aTextOfAnyLengthIsLookedThrough() throws NotebookException {
        String text = "String s = \\\"" + "x".repeat(1_000_000) + "\\\"; double relu() { }";
        assertTrue(find(cell(text, null)).isPresent());
    }

    @Test
    void aLongNotebookIsLookedThroughOnceForAllExercises() throws NotebookException {
        String code = "a b(x y) ".repeat(500_000);
        Notebook notebook = parse("{\"nbformat\":4,\"cells\":[" + cell(code + "{}", null) + "]}");
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 200; i++) {
                assertTrue(ExerciseCell.find(notebook, RELU).isEmpty());
            }
        });
    }

    @Test
    void aFileThatIsNestedTooDeepIsRefused() {
        String deep = "[".repeat(900) + "]".repeat(900);
        var e = assertThrows(NotebookException.class, () -> parse("{\"metadata\":" + deep + ",\"cells\":[]}"));
        assertTrue(e.getMessage().contains("nested too deep"), e.getMessage());
    }

    @Test
    void ofThingsThatAFileSaysTwiceTheLastOneCounts() throws NotebookException {
        Notebook n = parse("""
                {"cells": [{"cell_type": "code", "source": "first"}], "cells": [7,
                 {"cell_type": "markdown", "cell_type": "code", "source": ["a", "b"], "source": ["c", null, ["d"], "e"],
                  "metadata": {"chainrule": {"exercise": "x"}},
                  "metadata": {"deep": {"exercise": "y"}, "chainrule": {"exercise": 3, "exercise": "z", "more": [{}]}}}]}
                """);
        assertEquals(2, n.cells().size());
        assertEquals("ce", n.cells().get(1).source());
        assertEquals(Optional.of("z"), n.cells().get(1).exercise());
    }

    @Test
    void itIsKnownWhereEachCellStands() throws NotebookException {
        String text = "{\"nbformat_minor\": 5, \"cells\": [ {\"source\": \"ü{]\"} , 12 ,\"text\", [[], {}]]}";
        CellPlaces places = parse(text).places();
        assertEquals(5, places.minorFormat());
        assertEquals(text.indexOf('[') + 1, places.begin());
        List<Long> ends = Stream.of("]\"}", "12", "\"text\"", "{}]")
                .map(end -> (long) text.indexOf(end) + end.length())
                .toList();
        assertEquals(ends, places.ends());
    }

    @Test
    void anOldFormatAsksToBeSavedAgain() {
        var e = assertThrows(NotebookException.class, () -> parse("{\"nbformat\":3,\"worksheets\":[]}"));
        assertTrue(e.getMessage().contains("format 3"), e.getMessage());
    }

    @Test
    void metadataFindsTheCellWhateverItDeclares() throws NotebookException {
        var found = find(cell("int relu() {}", null), cell("class Other {}", "relu"));
        assertEquals(2, found.orElseThrow().cell().number());
        assertEquals(
                List.of("Cell 1 declares relu, but it is not the exercise's own cell. Cell 2 is, so that cell counts."),
                found.get().notes());
    }

    @Test
    void theLastOfSeveralCountsAndTheReportSaysSo() throws NotebookException {
        var found = find(cell("int a;", "relu"), cell("int b;", "relu"), cell(" ", "relu"));
        assertEquals(2, found.orElseThrow().cell().number());
        assertTrue(found.get().notes().get(0).contains("last one, cell 2, counts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double[][] relu(double[][] z) { return z; }",
                "import java.util.*; int k = 3; static double relu(double[] z) throws Exception { if (k > 2) { } }",
                "class relu implements Layer { }"
            })
    void withoutMetadataTheDeclaredNameFindsIt(String source) throws NotebookException {
        assertTrue(find(cell("int k;", null), cell(source, null)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f() { return relu(1); }",
                "// double relu(double z) { }",
                "String s = \\\"double relu(int a) {}\\\";",
                "class A { double relu(double z) { return 1; } }",
                "var x = relu(2);"
            })
    void aMereMentionOfTheNameDoesNotCount(String source) throws NotebookException {
        assertTrue(find(cell(source, null)).isEmpty());
    }

    private static final String STUB =
            "double[][] relu(double[][] z) { throw new UnsupportedOperationException(\\\"not written yet\\\"); }";

    private static final String WRITTEN = "double[][] relu(double[][] z) { return z; }";

    @Test
    void whereTheMarkedCellIsStillTheStubTheOneThatIsWrittenCounts() throws NotebookException {
        for (String first : List.of(STUB, " ")) {
            var found = find(cell(first, "relu"), cell(STUB, null), cell(WRITTEN, null))
                    .orElseThrow();
            assertEquals(3, found.cell().number());
        }
        assertEquals(
                List.of("The cell for relu is not written yet. Cell 2 declares relu, so that cell counts."),
                find(cell(STUB, "relu"), cell(WRITTEN, null)).orElseThrow().notes());
    }

    @Test
    void aMarkedCellThatIsWrittenCountsWhateverFollows() throws NotebookException {
        String own =
                "double[][] relu(double[][] z) { return null; } // throw new UnsupportedOperationException(\\\"not written yet\\\")";
        for (String marked : List.of(WRITTEN, own)) {
            var found = find(cell(marked, "relu"), cell(WRITTEN, null)).orElseThrow();
            assertEquals(1, found.cell().number());
            assertEquals(List.of(), found.notes());
        }
        assertEquals(
                1,
                find(cell(STUB, "relu"), cell(STUB, null)).orElseThrow().cell().number());
    }
}
