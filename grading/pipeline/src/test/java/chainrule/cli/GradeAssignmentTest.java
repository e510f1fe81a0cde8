package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GradersVersion;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A downloaded zip file, an assignment with a lesson that nobody handed in and a roster, through the command and the sandbox. */
class GradeAssignmentTest {

    @TempDir
    Path folder;

    @Test
    void aZipFileIsGradedByItsAssignmentAndRoster() throws IOException {
        Path notebook = new NotebookCells()
                .exercise("dense-backward", NotebookCells.of("dense-backward", "solution"))
                .to(folder.resolve("04-backpropagation.ipynb"));
        Path zip = folder.resolve("class.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("anna/week3/04-backpropagation.ipynb"));
            entries.write(Files.readAllBytes(notebook));
            entries.putNextEntry(new ZipEntry("anna/week3/timestamp.txt"));
            entries.write("2026-03-02 09:00:00.000000 UTC".getBytes());
            entries.putNextEntry(new ZipEntry("zoe/week3/04-backpropagation.ipynb"));
            entries.write(Files.readAllBytes(notebook));
        }
        Path assignment = Files.writeString(folder.resolve("assignment.json"), """
            {"exercises": {"relu": 10, "dense-backward": 50}, "deadline": "2026-03-01T23:59:00Z",
             "late": {"percentPerDay": 10, "atMostPercent": 50}, "seed": 3}
            """);
        Path roster = Files.writeString(folder.resolve("roster.csv"), "student\nanna\nben\n");

        String[] command = {
            "grade", zip.toString(), "--assignment", assignment.toString(), "--roster", roster.toString()
        };
        assertEquals(0, Main.run(command));

        assertEquals(
                "\uFEFF" + """
                    student,relu,dense-backward,submitted,late,total,of,graders,remarks
                    anna,,50,2026-03-02T09:00:00Z,5,45,60,VERSION,50 − 10 % late = 45; 1 day late; 02-forward-propagation: not handed in
                    ben,,,unknown,0,0,60,,handed in nothing
                    zoe,,50,unknown,0,50,60,VERSION,not in the roster; 02-forward-propagation: not handed in
                    """.replace("VERSION", GradersVersion.current()).replace("\n", "\r\n"),
                Files.readString(folder.resolve("class-graded/gradebook.csv")).replace("\"", ""));
        assertTrue(Files.readString(folder.resolve("class-graded/feedback/anna.html"))
                .contains("45 of 60 points"));
        assertEquals("3\n", Files.readString(folder.resolve("class-graded/seed.txt")));
        assertTrue(Files.readString(folder.resolve("class-graded/left-out.txt")).contains("zoe: not in the roster\n"));

        Map<String, String> before = Contents.of(folder.resolve("class-graded"));
        assertEquals(0, Main.run(command));
        assertEquals(before, Contents.of(folder.resolve("class-graded")));
    }
}
