package chainrule.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cell that counts for an exercise, and notes for its author about the choice.
 *
 * @param cell the cell to grade
 * @param notes such as that an earlier cell for the same exercise does not count
 */
public record ExerciseCell(Cell cell, List<String> notes) {

    /** The exception that the body of a stub throws in the lessons. */
    private static final Pattern STUB =
            Pattern.compile("throw\\s++new\\s++UnsupportedOperationException\\s*+\\(\\s*+\"not written yet\"");

    /**
     * Finds the cell by its metadata or, without any, by the name that it declares; the last of several counts. If the
     * marked cell is empty or still has its stub, and another cell declares what the exercise asks for, that one
     * counts.
     */
    public static Optional<ExerciseCell> find(Notebook notebook, ExerciseKey exercise) {
        String id = exercise.id();
        String declares = exercise.declares();
        List<String> notes = new ArrayList<>();
        List<Cell> code = notebook.cells().stream()
                .filter(c -> c.isCode() && !c.source().isBlank())
                .toList();
        List<Cell> marked =
                code.stream().filter(c -> c.exercise().equals(Optional.of(id))).toList();
        List<Cell> named = code.stream()
                .filter(c ->
                        !c.exercise().equals(Optional.of(id)) && c.declares().contains(declares))
                .toList();
        List<Cell> candidates = marked;
        if (marked.isEmpty()) {
            candidates = named;
            if (!named.isEmpty()) {
                notes.add("This cell was found by the name %s, because no cell is marked for %s."
                        .formatted(declares, id));
            }
        } else if (marked.stream().allMatch(ExerciseCell::isStub)
                && !named.stream().allMatch(ExerciseCell::isStub)) {
            candidates = named.stream().filter(c -> !isStub(c)).toList();
            notes.add("The cell for %s is not written yet. Cell %d declares %s, so that cell counts."
                    .formatted(id, last(candidates).number(), declares));
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Cell last = last(candidates);
        if (candidates.size() > 1) {
            notes.add("%d cells are for %s; the last one, cell %d, counts."
                    .formatted(candidates.size(), id, last.number()));
        }
        if (!marked.isEmpty() && !named.isEmpty() && !last.declares().contains(declares)) {
            notes.add("Cell %d declares %s, but it is not the exercise's own cell. Cell %d is, so that cell counts."
                    .formatted(last(named).number(), declares, last.number()));
        }
        return Optional.of(new ExerciseCell(last, List.copyOf(notes)));
    }

    private static Cell last(List<Cell> cells) {
        return cells.get(cells.size() - 1);
    }

    private static boolean isStub(Cell cell) {
        return CodeText.of(cell.source()).contains("UnsupportedOperationException")
                && STUB.matcher(cell.source()).find();
    }
}
