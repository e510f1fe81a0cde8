package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grade.Cells;
import chainrule.grade.GradersVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A downloaded zip file, an assignment of one exercise and a roster, through the command and the sandbox. */
class GradeAssignmentTest {

    @TempDir
    Path folder;

    @Test
    void aZipFileIsGradedByItsAssignmentAndRoster() throws IOException {
        Path notebook = new Cells()
                .exercise("dense-backward", Cells.of("dense-backward", "solution"))
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
                {"exercises": {"dense-backward": 50}, "deadline": "2026-03-01T23:59:00Z",
                 "late": {"percentPerDay": 10, "atMostPercent": 50}, "seed": 3}
                """);
        Path roster = Files.writeString(folder.resolve("roster.csv"), "student\nanna\nben\n");

        assertEquals(
                0,
                Main.run(
                        "grade", zip.toString(), "--assignment", assignment.toString(), "--roster", roster.toString()));

        assertEquals(
                """
                student,dense-backward,submitted,late,total,of,graders,remarks
                anna,50,2026-03-02T09:00:00Z,5,45,50,VERSION,late: 10% less
                ben,,unknown,0,0,50,,handed in nothing
                zoe,50,unknown,0,50,50,VERSION,not in the roster
                """.replace("VERSION", GradersVersion.current()).replace("\n", "\r\n"),
                Files.readString(folder.resolve("class-graded/gradebook.csv")));
        assertEquals("3\n", Files.readString(folder.resolve("class-graded/seed.txt")));
    }
}
