package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.notebook.NotebookException;
import chainrule.notebook.NotebookText;
import chainrule.run.compiler.Copies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notebook with one right exercise, text, and an exercise whose message a student may have shaped. */
class FeedbackCommentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NASTY =
            "<img src=x onerror=alert(1)> $x$ [a](http://b) `c` **d**\n# e\n\n```\n<script>";
    private static final String NOTEBOOK = """
        {"cells": [
          {"cell_type": "markdown", "metadata": {}, "source": ["# mine\\n", "text"]%s},
          {"cell_type": "code", "metadata": {"chainrule": {"exercise": "dense-backward"}}, "source": "class MyDense {}",
           "execution_count": 3, "outputs": [{"output_type": "stream", "name": "stdout", "text": "0.12345678901234567890"}]%s},
          {"cell_type": "code", "metadata": {"x": 0.12345678901234567890}, "source": "int a;",
           "execution_count": null, "outputs": []%s}],
         "metadata": {"kernelspec": {"name": "java", "display_name": "Java"}}, "nbformat": 4, "nbformat_minor": %d}
        """;

    private static String notebook(int minor) {
        String id = minor >= 5 ? ", \"id\": \"%s\"" : "%s";
        return NOTEBOOK.formatted(
                id.formatted(minor >= 5 ? "feedback-total" : ""),
                id.formatted(minor >= 5 ? "b" : ""),
                id.formatted(minor >= 5 ? "c" : ""),
                minor);
    }

    private static StudentMarks marks() {
        ExerciseResult.SymbolResult check = new ExerciseResult.SymbolResult(
                "dW",
                "its shape",
                false,
                0,
                2,
                NASTY,
                "",
                List.of(new ExerciseResult.StoredEvidence("got", NASTY)),
                List.of("MyDense" + NASTY),
                List.of());
        List<ExerciseResult> exercises = List.of(
                new ExerciseResult(
                        "dense-backward", "Dense", false, Status.GRADED, 0, 2, "", List.of(check), List.of(NASTY)),
                new ExerciseResult(
                        "relu-backward", "ReLU", false, Status.MISSING_CELL, 0, 1, NASTY, List.of(), List.of()));
        return StudentMarks.of(
                        List.of(new SubmissionResult("<anna>", "04-backpropagation", exercises)),
                        Assignment.EVERYTHING,
                        Optional.empty(),
                        Map.of())
                .get(0);
    }

    private static String copy(String notebook) throws NotebookException {
        Submission submission = new Submission("<anna>", "04-backpropagation", Path.of("a.ipynb"));
        NotebookText text = new NotebookText(notebook.getBytes(StandardCharsets.UTF_8));
        return Copies.of(text, new FeedbackComments(List.of(marks()), Graders.all()).of(submission));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void commentsStandBelowTheirCellsAndAllElseStays(int minor) throws Exception {
        JsonNode before = JSON.readTree(notebook(minor));
        JsonNode cells = JSON.readTree(copy(notebook(minor))).get("cells");
        assertEquals(6, cells.size());
        assertTrue(cells.get(0).get("source").asText().contains("0 of 3 points"));
        assertEquals(before.get("cells").get(0), cells.get(1));
        assertEquals(before.get("cells").get(1), cells.get(2));
        assertTrue(cells.get(3).get("source").asText().contains("**Feedback: Dense, 0 of 2 points**"));
        assertEquals(before.get("cells").get(2), cells.get(4));
        assertTrue(cells.get(5).get("source").asText().contains("**Feedback: ReLU, 0 of 1 points**"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void newCellsHaveJustWhatTheFormatAllows(int minor) throws Exception {
        JsonNode cells = JSON.readTree(copy(notebook(minor))).get("cells");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            JsonNode cell = cells.get(i);
            if (i == 0 || i == 3 || i == 5) {
                Set<String> fields = new HashSet<>();
                cell.fieldNames().forEachRemaining(fields::add);
                Set<String> allowed = new HashSet<>(Set.of("cell_type", "metadata", "source"));
                if (minor >= 5) {
                    allowed.add("id");
                    assertTrue(cell.get("id").asText().matches("[a-zA-Z0-9-_]{1,64}"));
                }
                assertEquals(allowed, fields);
                assertEquals("markdown", cell.get("cell_type").asText());
            }
            assertTrue(minor < 5 || ids.add(cell.get("id").asText()), "an id stands twice");
        }
    }

    @Test
    void whatAStudentWroteShowsAsText() throws Exception {
        for (JsonNode cell : JSON.readTree(copy(notebook(5))).get("cells")) {
            String source = cell.get("source").asText();
            if (cell.get("id").asText().startsWith("feedback-") && !source.startsWith("# mine")) {
                String bare = source.replaceAll("</?(pre|details|summary)>|<br>|<span>[^<]*</span>", "");
                for (String not : List.of("<", "$", "`", "[a]", "**d*", "\n# e", "http:")) {
                    assertFalse(bare.contains(not), not + " in " + source);
                }
            }
        }
    }

    @Test
    void numbersKeepAllTheirDigits() throws Exception {
        assertTrue(copy(notebook(5)).contains("\"x\": 0.12345678901234567890"), copy(notebook(5)));
    }
}
