package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.Folders;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna's folder is removed after the first run, and in nil's folder there never was a notebook; both have marks by hand. */
class MarksByHandTest {

    private static final String LESSON = "02-forward-propagation";

    @TempDir
    Path folder;

    private int grade() {
        return Main.run("grade", folder.resolve("submitted").toString(), "--seed", "3");
    }

    private String row(String student) throws IOException {
        return Files.readString(folder.resolve("submitted-graded/gradebook.csv"))
                .lines()
                .filter(line -> line.startsWith(student + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHasAFolderOrWasInAnEarlierRunCanHaveOneWithoutARoster() throws IOException {
        for (String student : new String[] {"anna", "ben"}) {
            new NotebookCells()
                    .exercise("relu", NotebookCells.of("relu", "solution"))
                    .to(folder.resolve("submitted/%s/%s.ipynb".formatted(student, LESSON)));
        }
        Path nil = Files.createDirectories(folder.resolve("submitted/nil"));
        Files.writeString(nil.resolve("timestamp.txt"), "2026-03-01 10:00:00 UTC");
        Path marks = Files.createDirectories(folder.resolve("submitted-graded")).resolve("overrides.csv");
        Files.writeString(marks, "student,exercise,points,reason\nanna,relu,1,oral\nnil,relu,1,oral\n");
        assertEquals(0, grade());
        assertTrue(row("nil").contains("1 by hand"), row("nil"));

        Folders.remove(folder.resolve("submitted/anna"));
        Files.delete(folder.resolve("submitted-graded/marks.json")); // As if the first run had not ended.
        assertEquals(0, grade());
        assertEquals(0, grade());
        assertTrue(row("anna").contains("1 by hand"), row("anna"));

        Files.writeString(marks, "student,exercise,points,reason\nzoe,relu,1,oral\n");
        assertEquals(1, grade());
    }
}
