package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own meet in one folder. */
class FolderLockTest {

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void aNotebook() {
        out = folder.resolve("out");
        new NotebookCells()
                .exercise("relu-backward", NotebookCells.of("relu-backward", "solution"))
                .to(folder.resolve("submitted/anna/04-backpropagation.ipynb"));
    }

    private String[] command(String... more) {
        return Stream.concat(
                        Stream.of(
                                "grade",
                                folder.resolve("submitted").toString(),
                                "--out",
                                out.toString(),
                                "--seed",
                                "3"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private String refusal() throws Exception {
        Path log = folder.resolve("second");
        assertEquals(1, GradeProcess.start(log, command()).waitFor(), () -> read(log));
        return read(log);
    }

    private static <T> T run(Path folder, Callable<T> run) throws Exception {
        return FolderLock.in(
                folder, FolderLock.Writer.GRADE, FolderLock.LockAttempt.OF_THE_SYSTEM, said -> fail(said), run);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    @Test
    void theSecondRunIsRefusedAndTouchesNothingUntilTheFirstIsKilled() throws Exception {
        Process first = GradeProcess.start(folder.resolve("first"), command());
        String pid = Long.toString(first.pid());
        try {
            long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (!read(out.resolve(FolderLock.FILE)).equals(pid + "\ncourse grade")) {
                assertTrue(first.isAlive() && System.nanoTime() < end, () -> read(folder.resolve("first")));
                Thread.sleep(5);
            }
            assertEquals(0, new ProcessBuilder("kill", "-STOP", pid).start().waitFor());
            Map<Path, FileTime> before = files();
            assertEquals(
                    ("%s is in use: another run of course grade (process %s) is writing there. Wait until it has ended"
                                    + " and run the command again, or give --out another folder. Nothing was graded or changed.")
                            .formatted(out, pid),
                    refusal());
            assertEquals(0, Main.run(command("--dry-run")), "a dry run only looks");
            assertEquals(before, files());
        } finally {
            first.destroyForcibly().waitFor(); // SIGKILL
        }
        assertEquals(0, Main.run(command()));
        assertTrue(Files.exists(out.resolve("gradebook.csv")));
        assertEquals("", read(out.resolve(FolderLock.FILE)));
    }

    @Test
    void aSecondRunInTheSameProcessIsRefusedAndLeavesTheLockWithTheFirst() throws Exception {
        String pid = Long.toString(ProcessHandle.current().pid());
        String said = run(out, () -> {
            IOException refused =
                    assertThrows(IOException.class, () -> run(folder.resolve("submitted/../out"), () -> "run"));
            assertTrue(refused.getMessage().contains("is in use"), refused::getMessage);
            return refusal();
        });
        assertTrue(said.contains("(process " + pid + ")"), said);
        assertEquals("run", run(out, () -> "run"));
    }

    @Test
    void whatElseIsWritingIsTold() throws Exception {
        Files.createDirectories(out);
        Files.writeString(out.resolve(FolderLock.FILE), "77\ncourse merge\n");
        for (FolderLock.Writer writer : FolderLock.Writer.values()) {
            IOException refused = assertThrows(
                    IOException.class, () -> FolderLock.in(out, writer, taken -> false, said -> fail(said), () -> ""));
            String elsewhere = writer == FolderLock.Writer.FORGET ? "" : ", or give --out another folder";
            assertEquals(
                    ("%s is in use: another run of course merge (process 77) is writing there. Wait until it has ended"
                                    + " and run the command again%s. Nothing was graded or changed.")
                            .formatted(out, elsewhere),
                    refused.getMessage());
        }
    }

    @Test
    void aCommandThatHasNoOtherFolderIsNotToldToChooseOne() throws Exception {
        Files.writeString(out, "");
        IOException refused = assertThrows(
                IOException.class,
                () -> FolderLock.in(out, FolderLock.Writer.FORGET, taken -> true, said -> fail(said), () -> ""));
        assertEquals(
                "%1$s cannot be written: %1$s is a file, not a folder; make it writable, and run the command again."
                        .formatted(out),
                refused.getMessage());
    }

    @Test
    void aRunThatFailsGivesTheFolderBack() throws Exception {
        assertThrows(
                IllegalStateException.class,
                () -> run(out, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals("run", run(out, () -> "run"));
    }

    @Test
    void aRunThatPutsNothingIntoANewFolderLeavesNoneNorThoseAboveIt() throws Exception {
        assertThrows(
                IOException.class,
                () -> run(out.resolve("of/week4"), () -> {
                    throw new IOException();
                }));
        assertFalse(Files.exists(out));
        Files.createDirectories(out);
        run(out.resolve("a"), () -> Files.writeString(out.resolve("a/seed.txt"), "3"));
        assertEquals("", read(out.resolve("a/" + FolderLock.FILE)));
        run(out, () -> "an empty folder that was there");
        assertTrue(Files.exists(out));
    }

    @Test
    void badInputLeavesNoFolderBehind() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"exercises\": {\"rellu\": 1}}");
        assertEquals(1, Main.run(command("--assignment", wrong.toString())));
        Path empty = folder.resolve("empty.zip");
        new ZipOutputStream(Files.newOutputStream(empty)).close();
        assertEquals(1, Main.run("grade", empty.toString(), "--out", out.toString()));
        assertEquals(1, Main.run("grade", wrong.toString(), "--out", out.toString()));
        assertEquals(1, Main.run(command("--time-limit", "0")));
        assertEquals(1, Main.run(command("--roster", folder.resolve("none.csv").toString())));
        assertFalse(Files.exists(out));
    }

    @Test
    void whereTheFileSystemHasNoLocksTheRunGoesOnAndSaysWhatToDo() throws Exception {
        List<String> said = new ArrayList<>();
        FolderLock.LockAttempt none = file -> {
            throw new IOException("No locks available");
        };
        assertEquals("run", FolderLock.in(out, FolderLock.Writer.FORGET, none, said::add, () -> "run"));
        assertEquals(
                List.of(("%s cannot be locked (No locks available), as on some network drives. The command goes on, but"
                                + " nothing keeps a second one out: let no other command write there until this one"
                                + " has ended.")
                        .formatted(out)),
                said);
    }

    @Test
    void aFileInTheFoldersPlaceIsTold() throws Exception {
        Files.writeString(out, "");
        IOException refused = assertThrows(IOException.class, () -> run(out, () -> "run"));
        assertEquals(
                "%1$s cannot be written: %1$s is a file, not a folder; choose another folder with --out."
                        .formatted(out),
                refused.getMessage());
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws Exception {
        Files.createSymbolicLink(out, out.resolveSibling("removed"));
        for (Path folder : List.of(out, out.resolve("week 4"))) {
            IOException refused = assertThrows(IOException.class, () -> run(folder, () -> "run"));
            assertEquals(
                    "%s cannot be written: %s is a link to a folder that does not exist; choose another folder with --out."
                            .formatted(folder, out),
                    refused.getMessage());
        }
    }
}
