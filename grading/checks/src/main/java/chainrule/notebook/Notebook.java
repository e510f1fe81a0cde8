package chainrule.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The cells of a notebook file of format 4.0 to 4.5; outputs are not read.
 *
 * @param cells in their order
 * @param places their places in the file's text
 */
public record Notebook(List<Cell> cells, CellPlaces places) {

    /** Larger files are refused. A lesson has 100 kB, and pictures in outputs make that a few MB. */
    public static final long LARGEST = 64L << 20;

    /** Reads a file. */
    public static Notebook read(Path file) throws NotebookException, IOException {
        requireSize(file);
        return parse(Files.readAllBytes(file));
    }

    /** @throws NotebookException if the file is larger than a notebook may be */
    public static void requireSize(Path file) throws NotebookException, IOException {
        if (Files.size(file) > LARGEST) {
            throw new NotebookException("%s has %d MB; a notebook can have at most 64 MB."
                    .formatted(file.getFileName(), Files.size(file) >> 20));
        }
    }

    /** Reads UTF-8 bytes, with or without a byte order mark, and UTF-16 with one, as some editors save files. */
    public static Notebook parse(byte[] bytes) throws NotebookException {
        return NotebookReader.read(new NotebookText(bytes));
    }

    /** The texts of all code cells except one, in their order. */
    public List<String> codeBeside(Cell exercise) {
        return cells.stream()
                .filter(c -> c.isCode() && c.number() != exercise.number())
                .map(Cell::source)
                .toList();
    }
}
