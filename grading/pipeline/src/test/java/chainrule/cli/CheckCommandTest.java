package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grade.Cells;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String LESSON = "04-backpropagation";
    private static final String RIGHT = Cells.of("dense-backward", "solution");

    @TempDir
    Path folder;

    private String said;

    /** A notebook with this cell for dense-backward and right ones for the lesson's other exercises. */
    private Path notebook(String cell) {
        Cells cells = new Cells().exercise("dense-backward", cell);
        Graders.all().stream()
                .map(Grader::exercise)
                .filter(e -> e.lesson().equals(LESSON) && !e.id().equals("dense-backward"))
                .forEach(e -> cells.exercise(e.id(), Cells.of(e.id(), "solution")));
        return cells.to(folder.resolve(LESSON + ".ipynb"));
    }

    private int check(Path notebook) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        try {
            return Main.run("check", notebook.toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRightNotebookHasAllPoints() {
        assertEquals(0, check(notebook(RIGHT)), () -> said);
        String[] last =
                said.strip().substring(said.strip().lastIndexOf('\n') + 1).split(" ");
        assertEquals(last[2], last[0], said);
    }

    @Test
    void aMistakeIsNamedAndIsNoReasonNotToHandIn() {
        assertEquals(0, check(notebook(Cells.of("dense-backward", "mutants/db-averaged"))), () -> said);
        assertTrue(said.contains("✗ db"), said);
        assertTrue(said.contains("the batch size"), said);
    }

    @Test
    void aCellThatDoesNotCompileIsAReason() {
        assertEquals(1, check(notebook(RIGHT.replaceFirst(";", ""))), () -> said);
        assertTrue(said.contains("does not compile"), said);
    }

    @Test
    void aMissingCellIsAReason() {
        Path file = new Cells().exercise("dense-backward", RIGHT).to(folder.resolve(LESSON + ".ipynb"));
        assertEquals(1, check(file), () -> said);
        assertTrue(said.contains("no cell for this exercise"), said);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertEquals(1, check(folder.resolve("none.ipynb")));
        assertTrue(said.contains("none.ipynb is not a file."), said);
    }

    @Test
    void aBrokenFileIsSaid() throws Exception {
        Path broken = Files.writeString(folder.resolve(LESSON + ".ipynb"), "{\"cells\": [");
        assertEquals(1, check(broken));
        assertTrue(said.contains("its JSON is broken"), said);
    }
}
