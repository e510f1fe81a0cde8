package chainrule.cli;

import chainrule.files.Folders;
import chainrule.files.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small class in a zip file, of whose notebooks the best counts: graded as a whole, in two parts, and merged; once for all tests. */
final class GradedParts {

    static final int STUDENTS = 5;

    /** Of all that is graded, and of what tests make of it. */
    static final Path FOLDER = newFolder();

    private static boolean graded;

    private GradedParts() {}

    private static Path newFolder() {
        try {
            return new TemporaryFolder().path(); // It goes when this process ends.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized void gradeOnce() throws IOException {
        if (graded) {
            return;
        }
        zip(DrawnClass.write(FOLDER.resolve("week4"), STUDENTS, 3), FOLDER.resolve("week4.zip"));
        DrawnClass.assignment(FOLDER.resolve("assignment.json"), "best");
        Files.writeString(FOLDER.resolve("key"), "sixteen bytes or more");
        said(0, "grade", "week4.zip", "--assignment", "assignment.json", "--out", "whole");
        for (String number : List.of("1", "2")) {
            grade("0", number, "part" + number);
        }
        said(0, "merge", "part1", "part2", "--out", "merged", "--key", "key");
        graded = true;
    }

    static String grade(String exit, String number, String out, String... more) {
        String[] usual = {
            "grade",
            "week4.zip",
            "--assignment",
            "assignment.json",
            "--shard",
            number + "/2",
            "--out",
            out,
            "--key",
            "key"
        };
        return said(
                Integer.parseInt(exit),
                Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    private static void zip(Path from, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(from.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** What the program says; arguments that are names of files or folders lie in this folder. */
    static String said(int exit, String... command) {
        String[] whole = Stream.of(command)
                .map(word -> word.matches("part\\w*|whole|merged\\w*|key|week4\\w*(\\.zip)?|assignment.json")
                        ? FOLDER.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return CommandRun.said(exit, whole).replace(FOLDER + "/", "");
    }

    static Map<String, String> contents(String graded) throws IOException {
        Map<String, String> contents = Contents.butDurations(FOLDER.resolve(graded));
        contents.keySet().removeIf(file -> file.endsWith("/durations.csv"));
        return contents;
    }

    static void copy(String from, String to) throws IOException {
        Folders.remove(FOLDER.resolve(to));
        try (Stream<Path> files = Files.walk(FOLDER.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(to).resolve(FOLDER.resolve(from).relativize(file)));
            }
        }
    }
}
