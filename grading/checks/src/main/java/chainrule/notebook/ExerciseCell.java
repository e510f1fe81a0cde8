package chainrule.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cell that counts for an exercise, and what to tell its author about the choice.
 *
 * @param cell what is graded
 * @param notes such as that an earlier cell for the same exercise does not count
 */
public record ExerciseCell(Cell cell, List<String> notes) {

    /** Finds it by metadata, else by the name it declares; of several the last one written counts. */
    public static Optional<ExerciseCell> find(Notebook notebook, ExerciseKey exercise) {
        String id = exercise.id();
        String declares = exercise.declares();
        List<String> notes = new ArrayList<>();
        List<Cell> code = notebook.cells().stream().filter(Cell::isCode).toList();
        List<Cell> candidates =
                code.stream().filter(c -> c.exercise().equals(Optional.of(id))).toList();
        boolean marked = candidates.stream().anyMatch(c -> !c.source().isBlank());
        if (!marked) {
            candidates =
                    code.stream().filter(c -> c.declares().contains(declares)).toList();
            if (!candidates.isEmpty()) {
                notes.add("Found by the name %s, as no cell is marked for %s.".formatted(declares, id));
            }
        }
        List<Cell> written =
                candidates.stream().filter(c -> !c.source().isBlank()).toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Cell last = written.get(written.size() - 1);
        if (written.size() > 1) {
            notes.add(
                    "%d cells are for %s; the last one, cell %d, counts.".formatted(written.size(), id, last.number()));
        }
        return Optional.of(new ExerciseCell(last, List.copyOf(notes)));
    }
}
