package chainrule.run.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.Comment;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.NotebookText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotatedCopyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExerciseKey RELU = new ExerciseKey("relu", "02", "relu");
    private static final ExerciseKey TANH = new ExerciseKey("tanh", "02", "tanh");
    private static final List<Comment> COMMENTS = List.of(
            Comment.onTop("total", "top"), Comment.below(RELU, "for relu"), Comment.below(TANH, "for \"tanh\""));

    private static String copy(String notebook, Charset charset) throws Exception {
        return Copies.of(new NotebookText(notebook.getBytes(charset)), COMMENTS);
    }

    /** All of the copy but the comments, which have nothing but what this test gave them. */
    private static String without(String copy) {
        return copy.replaceAll(
                ",?\\n  \\{\"cell_type\": \"markdown\",[^}]*\\{}, \"source\": \"(?:[^\"\\\\]|\\\\.)*\"},?", "");
    }

    @Test
    void whateverElseIsInTheFileStaysCharacterByCharacter() throws Exception {
        String file = """
                { "x" : [1.10, {}],"cells":[\t{"cell_type":"code", "source":"double relu(double z) { }" , "outputs":[ [ ]]}
                 ,{"cell_type":"markdown","source":["€ \\ud83d\\ude00 😀"]} ], "cells_": {"cells": [[]]} } trailing""";
        String copy = copy(file, StandardCharsets.UTF_8);
        assertTrue(copy.indexOf("for relu") < copy.indexOf("😀"), copy);
        assertTrue(copy.indexOf("😀") < copy.indexOf("for \\\"tanh"), copy);
        assertEquals(
                file.replaceAll("\\s*,\\{", ",{").replaceAll("\\s", ""),
                without(copy).replaceAll("\\s", "").replace("}{", "},{"));
    }

    @Test
    void utf16BecomesUtf8() throws Exception {
        String file = "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"größer 😀\"}]}";
        JsonNode cells = JSON.readTree(copy(file, StandardCharsets.UTF_16)).get("cells");
        assertEquals("größer 😀", cells.get(1).get("source").asText());
        assertEquals(4, cells.size());
    }

    @Test
    void aNotebookWithoutCellsGetsThem() throws Exception {
        assertEquals(
                3,
                JSON.readTree(copy("{\"cells\": []}", StandardCharsets.UTF_8))
                        .get("cells")
                        .size());
    }

    static Stream<String> generated() {
        Random random = new Random(11);
        return IntStream.range(0, 200).mapToObj(i -> notebook(random));
    }

    private static String notebook(Random random) {
        ObjectNode root = JSON.createObjectNode();
        root.set("before", any(random, 4));
        ArrayNode cells = root.putArray("cells");
        for (int i = random.nextInt(5); i > 0; i--) {
            if (random.nextInt(4) == 0) {
                cells.add(any(random, 3));
            } else {
                ObjectNode cell = cells.addObject().put("cell_type", random.nextBoolean() ? "code" : "markdown");
                cell.put("source", random.nextBoolean() ? "double relu(double z) { }" : text(random));
                cell.set("outputs", any(random, 4));
            }
        }
        root.put("nbformat_minor", random.nextInt(7));
        root.set("after", any(random, 4));
        return random.nextBoolean() ? root.toPrettyString() : root.toString();
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> JSON.getNodeFactory().numberNode(random.nextDouble());
            case 1 -> JSON.getNodeFactory().textNode(text(random));
            case 2 -> JSON.getNodeFactory().booleanNode(true);
            case 3 -> JSON.getNodeFactory().nullNode();
            case 4 -> {
                ArrayNode array = JSON.createArrayNode();
                IntStream.range(0, random.nextInt(4)).forEach(i -> array.add(any(random, depth - 1)));
                yield array;
            }
            default -> {
                ObjectNode object = JSON.createObjectNode();
                IntStream.range(0, random.nextInt(4)).forEach(i -> object.set(text(random), any(random, depth - 1)));
                yield object;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(6))
                .forEach(i -> text.append(List.of("cells", "[", "]}", "\"", "\\", "😀", "é", "\n", ",")
                        .get(random.nextInt(9))));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void aCopyIsTheNotebookWithTheCommentsInIt(String notebook) throws Exception {
        ObjectNode copy = (ObjectNode) JSON.readTree(copy(notebook, StandardCharsets.UTF_8));
        ArrayNode cells = (ArrayNode) copy.get("cells");
        List<String> comments = List.of("top", "for relu", "for \"tanh\"");
        int found = 0;
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (comments.contains(cells.get(i).path("source").asText())) {
                cells.remove(i);
                found++;
            }
        }
        assertEquals(3, found);
        assertEquals(JSON.readTree(notebook), copy);
    }
}
