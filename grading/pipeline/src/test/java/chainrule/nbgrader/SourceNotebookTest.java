package chainrule.nbgrader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNotebookTest {

    private static final String STUB = "double relu(double z) { return 0; } // TODO";

    private static String cell(String solution) throws JsonProcessingException {
        ObjectNode lesson = (ObjectNode) new ObjectMapper().readTree("""
                        {"cells": [
                          {"cell_type": "code", "metadata": {"chainrule": {"exercise": "relu"}}, "source": "%s"},
                          {"cell_type": "code", "metadata": {}, "source": "Check.exercise(\\"relu\\", cell)"}]}""".formatted(STUB));
        List<Grader> relu = Graders.all().stream()
                .filter(g -> g.exercise().id().equals("relu"))
                .toList();
        SourceNotebook.complete(lesson, relu, id -> solution);
        return lesson.at("/cells/0/source").asText();
    }

    @Test
    void theSolutionStandsBetweenTheMarksBelowTheStub() throws JsonProcessingException {
        assertEquals(STUB + "\n\n// ### BEGIN SOLUTION\nint n;\n// ### END SOLUTION", cell("int n;\n"));
    }

    @Test
    void itsImportsStandAboveAllAndNotBelowAMark() throws JsonProcessingException {
        assertEquals(
                "import java.io.*;\nimport java.time.*;\n" + STUB
                        + "\n\n// ### BEGIN SOLUTION\n// a\nint n;\n// ### END SOLUTION",
                cell("import java.io.*;\nimport java.time.*;\n\n// a\nint n;\n"));
    }
}
