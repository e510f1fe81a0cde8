package chainrule.cli;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;

/**
 * A class drawn from a seed: right and wrong notebooks, several of one student, none at all, late ones, files that are no
 * notebooks, and ids that look alike. The same seed draws the same class.
 */
final class DrawnClass {

    private static final String LESSON = "04-backpropagation.ipynb";
    private static final List<String> NAMES =
            List.of("anna", "Anna", "\u00e9ric", "zo\u00eb", "=1+1", "b b", "007", "7", "anna.html", "\ud83d\ude00");

    private static final String RIGHT = NotebookCells.of("dense-backward", "solution");
    private static final List<String> CELLS = List.of(
            RIGHT,
            NotebookCells.of("dense-backward", "mutants/db-averaged"),
            RIGHT.replaceFirst(";", ""),
            RIGHT.replaceFirst("double\\[]\\[] forward\\(double\\[]\\[] x\\) \\{", "$0 System.exit(0);"));

    private final Path folder;
    private final Random random;

    private DrawnClass(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Writes what they handed in. */
    static Path write(Path folder, int students, long seed) throws IOException {
        DrawnClass drawn = new DrawnClass(folder, seed);
        for (int i = 0; i < students; i++) {
            drawn.handIn(folder.resolve(i < NAMES.size() ? NAMES.get(i) : "s%03d".formatted(i)), i);
        }
        Files.writeString(folder.resolve("list.txt"), "of nobody");
        return folder;
    }

    /** Points, a deadline, and which of several notebooks counts. */
    static Path assignment(Path file, String counts) throws IOException {
        return Files.writeString(file, """
                {"exercises": {"dense-backward": 20, "relu-backward": 4},
                 "deadline": "2026-03-01T23:59:00+01:00", "late": {"percentPerDay": 10},
                 "seed": 5, "counts": "%s"}
                """.formatted(counts));
    }

    private void handIn(Path student, int number) throws IOException {
        if (number % 7 == 6) {
            Files.createDirectories(student);
            Files.writeString(student.resolve(random.nextBoolean() ? "notes.pdf" : "homework.zip"), "nothing");
            return;
        }
        notebook(student.resolve(number % 11 == 3 ? "homework.ipynb" : LESSON));
        if (number % 5 == 2) {
            notebook(student.resolve("04-backpropagation-Copy1.ipynb"));
        }
        if (number % 13 == 4) {
            Files.copy(
                    Path.of("../../notebooks", LESSON),
                    student.resolve("04-backpropagation (2).ipynb"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (number % 3 == 0) {
            Files.writeString(
                    student.resolve("timestamp.txt"), "2026-03-0%d 12:00:00 UTC".formatted(1 + random.nextInt(3)));
        }
    }

    private void notebook(Path file) {
        NotebookCells cells = new NotebookCells().exercise("dense-backward", CELLS.get(random.nextInt(CELLS.size())));
        if (random.nextInt(3) == 0) {
            cells.exercise("relu-backward", NotebookCells.of("relu-backward", "solution"));
        }
        cells.to(file);
    }
}
