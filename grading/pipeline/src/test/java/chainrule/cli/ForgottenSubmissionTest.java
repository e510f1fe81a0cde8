package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna and Ben in a download of Canvas, graded in the sandbox with all that an instructor can ask for. */
@Tag("slow")
class ForgottenSubmissionTest {

    private static final String LESSON = "02-forward-propagation.ipynb";
    private static final List<String> ANNA = List.of("1001", "Anna", "Lee", "Lee, Anna", "leeanna", "anna@example.org");

    @TempDir
    Path folder;

    private Path notebook(String cell) {
        Path file = folder.resolve("any.ipynb");
        new NotebookCells().exercise("relu", NotebookCells.of("relu", cell)).to(file);
        return file;
    }

    private String zip(Map<String, Path> files) throws IOException {
        Path file = folder.resolve("class.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Path> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                Files.copy(each.getValue(), zip);
            }
        }
        return file.toString();
    }

    @Test
    void ofARealRunNothingIsLeftOfTheOneAndAllOfTheOther() throws IOException {
        Path right = notebook("solution");
        String submitted = zip(Map.of(
                "leeanna_1001_91_" + LESSON,
                right,
                "leeanna_1001_92_02-forward-propagation-1.ipynb",
                right,
                "kimben_1002_93_" + LESSON,
                right));
        Path roster = Files.writeString(
                folder.resolve("roster.csv"),
                "student,first_name,last_name,email\n1001,Anna,Lee,anna@example.org\n1002,Ben,Kim,ben@example.org\n");
        Path assignment = Files.writeString(
                folder.resolve("week.json"), "{\"exercises\": {\"relu\": 10}, \"seed\": 3, \"counts\": \"best\"}");
        Path graded = Files.createDirectory(folder.resolve("class-graded"));
        Files.writeString(
                graded.resolve("overrides.csv"),
                "student,exercise,points,reason\n1001,relu,4,oral\n1002,relu,5,oral\n");
        assertEquals(
                0,
                Main.run(
                        "grade",
                        submitted,
                        "--assignment",
                        assignment.toString(),
                        "--roster",
                        roster.toString(),
                        "--pseudonyms"));
        Map<String, String> before = ForgetCommandTest.texts(graded);
        Set<String> tops = before.keySet().stream()
                .map(name -> name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : name)
                .collect(Collectors.toSet());
        tops.removeAll(PersonalDataTest.table().keySet());
        assertEquals(Set.of(), tops, "missing in the table of grading/guide/results.md");

        assertEquals(0, Main.run("forget", "1001", graded.toString()));

        Map<String, String> after = ForgetCommandTest.texts(graded);
        after.forEach((name, text) -> assertFalse(ForgetCommandTest.has(name + "\n" + text, ANNA), name + text));
        assertTrue(after.get("gradebook.csv").contains("\n1002,\"Kim, Ben\",5,"), after.get("gradebook.csv"));
        before.forEach((name, text) -> {
            if (name.contains("1002") && !name.startsWith("unpacked/")) {
                assertEquals(text, after.get(name), name);
            }
        });

        // The zip file and the roster still have the student: a second run says so instead of grading.
        String[] again = {
            "grade", submitted, "--assignment", assignment.toString(), "--roster", roster.toString(), "--pseudonyms"
        };
        assertTrue(CommandRun.said(1, again).contains("data is still in the submissions and the roster."));
        assertEquals(after, ForgetCommandTest.texts(graded));
        Files.delete(graded.resolve(ForgottenIds.FILE));
        assertEquals(0, Main.run(again));
        assertTrue(ForgetCommandTest.texts(graded).get("gradebook.csv").contains("\n1001,"));
    }
}
