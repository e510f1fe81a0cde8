package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna worked in a copy, ben handed in a PDF, cora another file beside her notebook; all of it through Moodle. */
class HandedInFilesTest {

    private static final String LESSON = "04-backpropagation";

    @TempDir
    Path folder;

    private Path upload(String name, int number) throws IOException {
        return Files.createDirectories(folder.resolve("submitted/%s_%d_assignsubmission_file".formatted(name, number)));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("submitted-graded").resolve(file));
    }

    private String row(String student) throws IOException {
        return read("gradebook.csv")
                .lines()
                .filter(line -> line.startsWith(student + ","))
                .findFirst()
                .orElseThrow();
    }

    private int grade() {
        return Main.run("grade", folder.resolve("submitted").toString(), "--seed", "3");
    }

    @Test
    void whatWasHandedInIsFoundAndTold() throws IOException {
        NotebookCells work =
                new NotebookCells().exercise("dense-backward", NotebookCells.of("dense-backward", "solution"));
        work.to(upload("Anna", 1).resolve(LESSON + "-Copy1.ipynb"));
        Files.copy(
                Path.of("../../notebooks", LESSON + ".ipynb"), upload("Anna", 1).resolve(LESSON + ".ipynb"));
        Files.writeString(upload("Ben", 2).resolve("notes.pdf"), "%PDF");
        work.to(upload("Cora", 3).resolve(LESSON + ".ipynb"));
        Files.writeString(upload("Cora", 3).resolve("sketch.pdf"), "%PDF");
        assertEquals(0, grade());

        assertTrue(
                row("1").contains(
                                "of 2 notebooks %1$s-Copy1.ipynb was graded, the only one with work in its exercises (not graded: %1$s.ipynb)"
                                        .formatted(LESSON)),
                row("1"));
        assertTrue(row("1").matches("1(,0)*,6(,0)*,unknown,0,6,34,.*"), row("1"));
        for (String page : new String[] {"feedback/1.html", "feedback/1/%s.ipynb".formatted(LESSON)}) {
            assertTrue(
                    read(page)
                            .replaceAll("</?span>", "")
                            .replace("&#45;", "-")
                            .replace("&#46;", ".")
                            .contains("-Copy1.ipynb was graded, because it is the only one"),
                    page);
        }

        assertTrue(row("2").contains(",unknown,0,0,34,"), row("2"));
        assertTrue(row("2").contains("handed in notes.pdf, which is not a notebook"), row("2"));
        assertTrue(read("left-out.txt").contains("2: handed in notes.pdf, which is not a notebook\n"));
        assertTrue(read("feedback/2.html").contains("You handed in notes.pdf, which is not a notebook."));
        assertFalse(read("gradebook.csv").contains("sketch"), "her notebook is there");

        Map<String, String> before = Contents.of(folder.resolve("submitted-graded"));
        assertEquals(0, grade());
        assertEquals(before, Contents.of(folder.resolve("submitted-graded")));
    }
}
