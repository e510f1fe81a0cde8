package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chainrule.cli.DrawnFolder.Platform;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever ends a command is told what it has done by then; a command waits at a file that nobody writes. */
@DisabledOnOs(OS.WINDOWS)
class StoppedCommandTest {

    @TempDir
    Path folder;

    private Process command;

    @AfterEach
    void nothingIsLeft() {
        if (command != null) {
            command.destroyForcibly();
        }
    }

    private static Path unwritten(Path file) throws Exception {
        Files.deleteIfExists(file);
        Files.createDirectories(file.getParent());
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        return file;
    }

    /** What the command says when it is ended while it reads the file. */
    private String said(Path unwritten, Object... arguments) throws Exception {
        Path log = folder.resolve("log");
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        command = GradeProcess.start(log, words);
        FileOutputStream reached = assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> new FileOutputStream(unwritten.toFile()), "the file is read");
        command.destroy();
        command.waitFor();
        reached.close();
        return Files.readString(log);
    }

    @Test
    void beforeItSendsAnythingPushHasSentNothing() throws Exception {
        DrawnFolder drawn = new DrawnFolder(folder, Platform.CANVAS, 3, 1);
        Path token = unwritten(folder.resolve("token"));
        String[] where = {"--canvas", "https://canvas.example.edu", "--course", "1", "--assignment", "2"};
        assertEquals(
                "Nothing was sent.\n",
                said(
                        token,
                        "push",
                        drawn.folder,
                        "--token-file",
                        token,
                        where[0],
                        where[1],
                        where[2],
                        where[3],
                        where[4],
                        where[5]));
    }

    @Test
    void beforeItDeletesAnythingForgetHasChangedNothing() throws Exception {
        DrawnFolder drawn = new DrawnFolder(folder, Platform.CANVAS, 3, 1);
        Path record = unwritten(drawn.folder.resolve("students.json"));
        assertEquals("Nothing was changed.\n", said(record, "forget", "anybody", drawn.folder));
    }

    @Test
    void halfwayForgetSaysThatItMustBeRepeatedWhichThenDeletesTheRest() throws Exception {
        DrawnFolder drawn = new DrawnFolder(folder, Platform.CANVAS, 3, 1);
        String student = drawn.classMarks.get(0).student();
        Path earlier = folder.resolve("earlier");
        Path result = unwritten(earlier.resolve("results/anna/02-forward-propagation.json"));
        assertEquals(
                "The data of %s may be deleted only in part from %s. Run the same command again to delete the rest.\n"
                        .formatted(student, drawn.folder),
                said(result, "forget", student, drawn.folder, "--earlier", earlier));
        assertEquals(0, Main.run("forget", student, drawn.folder.toString()));
        assertEquals(
                1, Main.run("forget", student, drawn.folder.toString()), "now there is nobody of that name any more");
    }
}
