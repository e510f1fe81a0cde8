package chainrule.line;

import chainrule.cell.CellSource;
import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditRank;
import chainrule.edit.EditedCell;
import chainrule.edit.NumberedEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cell's edits for a search that does not run in the process that compiled them: one process tries them, and another
 * runs the cell.
 *
 * @param classes the bytes by binary name; empty if there is nothing to try
 * @param anew see {@link chainrule.edit.SwitchedClasses}
 * @param edits all edits of a rank, or none of it
 * @param lines of the edits that may be shown
 */
public record PreparedEdits(
        Map<String, byte[]> classes, boolean anew, List<NumberedEdit> edits, List<MistakeLine> lines) {

    private static final PreparedEdits NONE = new PreparedEdits(Map.of(), false, List.of(), List.of());

    /**
     * Compiles the edits of the first ranks, if there are few enough of them, because an edit that was not tried might
     * have helped as well.
     *
     * @param most the largest number of edits
     */
    public static PreparedEdits of(CellSource cell, EditEngine engine, NamedMistakes named, int most) {
        return SearchableCell.of(cell, engine)
                .flatMap(read -> read.compile(firstRanks(read, most)).map(edited -> of(read, edited, named)))
                .orElse(NONE);
    }

    private static PreparedEdits of(SearchableCell cell, EditedCell edited, NamedMistakes named) {
        List<NumberedEdit> edits = edited.numbered();
        List<MistakeLine> lines = edits.stream()
                .flatMap(e -> e.lines().stream())
                .distinct()
                .flatMap(line -> cell.line(line, named).stream())
                .toList();
        return lines.isEmpty() ? NONE : new PreparedEdits(edited.classes(), edited.isAnew(), edits, lines);
    }

    private static List<Edit> firstRanks(SearchableCell cell, int most) {
        List<Edit> first = new ArrayList<>();
        for (EditRank rank : EditRank.values()) {
            List<Edit> edits = cell.edits(rank);
            if (first.size() + edits.size() > most) {
                break;
            }
            first.addAll(edits);
        }
        return first;
    }

    /**
     * Looks for the line of the mistake.
     *
     * @param cell the cell with these edits
     * @param trials the trials of this cell's grader
     */
    public Optional<MistakeLine> find(TriedCell cell, EditTrials trials) {
        for (EditRank rank : EditRank.values()) {
            if (!trials.helped()) {
                trials.run(edits.stream().filter(e -> e.rank() == rank).toList(), cell);
            }
        }
        return trials.line()
                .flatMap(number -> lines.stream()
                        .filter(line -> line.line().number() == number)
                        .findFirst());
    }
}
