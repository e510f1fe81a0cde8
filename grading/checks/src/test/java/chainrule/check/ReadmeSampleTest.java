package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.contract.KeptCells;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the project's first page shows of a check is what the program says. */
class ReadmeSampleTest {

    private static final Path EXERCISE = Path.of("src/test/exercises/backpropagation/dense-backward");
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^ {4}Backward pass of a dense layer .*\\R(?:^ {4}.*\\R)+");

    @TempDir
    Path folder;

    @Test
    void theReadmeShowsWhatACheckSays() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("../../README.md")));
        assertTrue(sample.find(), "README.md has no sample of a check");
        String said = inOneLine(said(KeptCells.text(EXERCISE, "mutants/db-averaged")));
        int from = 0;
        for (String part : inOneLine(sample.group()).split("…")) {
            int at = said.indexOf(part.strip(), from);
            assertTrue(at >= 0, () -> "README.md shows\n" + part + "\nand the program says\n" + said);
            from = at + part.strip().length();
        }
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private String said(String cell) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        root.withArray("cells")
                .addObject()
                .put("cell_type", "code")
                .put("source", cell)
                .withObject("/metadata/chainrule")
                .put("exercise", "dense-backward");
        Path notebook = Files.write(folder.resolve("04-backpropagation.ipynb"), json.writeValueAsBytes(root));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckCommand.run(
                Path.of("../../environment/kernel/startup.jsh"),
                notebook,
                false,
                new TerminalStream(bytes),
                exercise -> {});
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
