package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code course grade --slurm} asks before it submits anything. */
class SlurmRequestTest {

    @TempDir
    Path folder;

    private Path submitted;

    @BeforeEach
    void aFolderOfSubmissions() throws IOException {
        submitted = Files.createDirectory(folder.resolve("submitted"));
        Files.createDirectories(folder.resolve("mine/photos"));
        Files.createDirectory(folder.resolve("part"));
        Files.writeString(folder.resolve("part/part.json"), "{}");
        Files.writeString(folder.resolve("part/.lock"), "");
        Files.writeString(folder.resolve("short"), "key");
        Files.writeString(folder.resolve("roster.csv"), "name\nanybody\n");
        Files.writeString(folder.resolve("bad.json"), "{\"seeds\": 3}");
    }

    private String said(int exit, String... options) {
        List<String> command = new ArrayList<>(List.of("grade", "--only-check", submitted.toString()));
        for (String option : options) {
            command.add(option.replace("@", folder + "/"));
        }
        return CommandRun.said(exit, command.toArray(String[]::new));
    }

    @Test
    void whatCanBeGradedIsAcceptedAndNothingIsWritten() throws IOException {
        Map<String, String> before = Contents.of(folder);
        assertEquals("", said(0, "--slurm", "3", "--seed", "1", "--out", "@graded", "--workers", "2", "--lines"));
        assertEquals("", said(0, "--slurm=3", "--seed=1", "--out=@graded", "--dry-run", "--pseudonyms"));
        assertEquals(before, Contents.of(folder));
    }

    @Test
    void whatIsNoUseIsAWrongCommand() {
        Map.of(
                        List.of("--slurm", "x", "--out", "@graded"),
                        "Invalid value for option '--slurm'",
                        List.of("--slurm", "1.5", "--out", "@graded"),
                        "Invalid value for option '--slurm'",
                        List.of("--out", "@graded", "--slurm"),
                        "Missing required parameter for option '--slurm'",
                        List.of("--slurm", "--out", "@graded"),
                        "Expected parameter for option '--slurm' but found '--out'",
                        List.of("--slurm", "2", "--nonsense"),
                        "Unknown option: '--nonsense'",
                        List.of("--slurm", "2", "--slurm", "3"),
                        "option '--slurm' (N) should be specified only once")
                .forEach((options, expected) -> {
                    String said = said(2, options.toArray(String[]::new));
                    assertTrue(said.contains(expected), said);
                    assertTrue(said.contains("“course grade --help” explains the command."), said);
                });
    }

    @Test
    void whatNoJobCouldDoIsRefused() {
        Map<List<String>, String> refused = Map.of(
                List.of("--slurm", "0", "--seed", "1", "--out", "@graded"),
                "--slurm says in how many parts the class is graded, at least 1, but got 0.",
                List.of("--slurm", "2", "--seed", "1"),
                "--slurm needs --out DIR",
                List.of("--slurm", "2", "--out", "@graded"),
                "All parts of a class need the same seed",
                List.of("--slurm", "2", "--seed", "1", "--out", "@graded", "--shard", "1/2"),
                "leave out --shard",
                List.of("--slurm", "2", "--seed", "1", "--out", "@graded", "--only-student", "anna"),
                "--slurm grades the whole class",
                List.of("--slurm", "2", "--seed", "1", "--out", "@mine"),
                "is not a folder of results",
                List.of("--slurm", "2", "--seed", "1", "--out", "@part"),
                "is the folder of a part of a class",
                List.of("--slurm", "2", "--seed", "1", "--out", "@graded", "--key", "@short"),
                "cannot be a key",
                List.of("--slurm", "2", "--seed", "1", "--out", "@graded", "--roster", "@roster.csv"),
                "student",
                List.of("--slurm", "2", "--out", "@graded", "--assignment", "@bad.json"),
                "seeds");
        refused.forEach((options, expected) -> {
            String said = said(1, options.toArray(String[]::new));
            assertTrue(said.contains(expected), said);
        });
    }

    @Test
    void moreThanOnePartForEachSubmissionIsRefused() throws IOException {
        for (String student : List.of("anna", "ben", "chris")) {
            Files.createDirectories(submitted.resolve(student));
            Files.writeString(submitted.resolve(student).resolve("02-forward-propagation.ipynb"), "{}");
        }
        assertEquals("", said(0, "--slurm", "3", "--seed", "1", "--out", "@graded"));
        assertEquals(
                "4 parts are more than the 3 submissions in %s. Give fewer parts with --slurm.\n".formatted(submitted),
                said(1, "--slurm", "4", "--seed", "1", "--out", "@graded"));
    }

    @Test
    void theGradingProgramItselfSubmitsNothing() {
        String said = said(1, "--slurm", "2", "--overrides", "@none", "--seed", "1", "--out", "@graded");
        assertTrue(said.contains("none: there is no such file."), said);
        assertEquals(
                1, Main.run("grade", submitted.toString(), "--slurm", "2", "--seed", "1", "--out", folder + "/graded"));
    }
}
