package chainrule.line;

import chainrule.cell.CellLine;
import chainrule.cell.CellSource;
import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditRank;
import chainrule.edit.EditableCell;
import chainrule.edit.EditedCell;
import java.util.List;
import java.util.Optional;

/** A cell in which the line of a mistake can be searched. */
final class SearchableCell {

    /** A longer cell has more than one mistake, and more edits than there is time for. */
    private static final int LONGEST = 3000;

    private final CellSource source;
    private final EditableCell read;

    private SearchableCell(CellSource source, EditableCell read) {
        this.source = source;
        this.read = read;
    }

    /**
     * Empty for a cell that is long, cannot be read, or does more than compute, because it would run hundreds of times.
     */
    static Optional<SearchableCell> of(CellSource cell, EditEngine engine) {
        return cell.cell().length() > LONGEST
                ? Optional.empty()
                : engine.read(cell).filter(EditableCell::isPure).map(read -> new SearchableCell(cell, read));
    }

    List<Edit> edits(EditRank rank) {
        return read.edits().stream().filter(e -> e.rank() == rank).toList();
    }

    /** See {@link EditableCell#compile}. */
    Optional<EditedCell> compile(List<Edit> some) {
        return read.compile(some);
    }

    /** What a student is told about a line; empty if it would contradict a mistake that has a name. */
    Optional<MistakeLine> line(int number, NamedMistakes named) {
        return named.allow(number, read)
                ? Optional.of(new MistakeLine(line(number), read.symbol(number)))
                : Optional.empty();
    }

    private CellLine line(int number) {
        boolean only = source.cell().lines().filter(line -> !line.isBlank()).count() == 1;
        return only ? new CellLine(number, "") : CellLine.of(source.cell(), number);
    }
}
