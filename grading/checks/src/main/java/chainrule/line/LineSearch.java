package chainrule.line;

import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditableCell;
import chainrule.edit.EditedCell;
import chainrule.grader.Grader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the line in which a single edit makes all checks pass.
 *
 * <p>It tries the edits that mend frequent mistakes first and all others only if none of these helps. If edits in several
 * lines help, or an edit of several lines, or the time is over, there is no line: a wrong one is worse than none.
 */
public final class LineSearch {

    /** Whoever writes more has more than one mistake in it, and more edits than there is time for. */
    private static final int LONGEST = 3000;

    /** Edits that are compiled before the time is looked at again. */
    private static final int PORTION = 250;

    private final EditEngine engine;
    private final Duration limit;

    /** @param limit processor time for one cell */
    public LineSearch(EditEngine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** The line of the mistake, from 1 on; none for exercises that train networks. */
    public OptionalInt find(Grader grader, String cell) {
        if (grader.exercise().trains() || cell.length() > LONGEST) {
            return OptionalInt.empty();
        }
        SearchBudget budget = new SearchBudget(limit);
        return engine.read(cell)
                .map(read -> line(helping(grader, read, budget), budget))
                .orElse(OptionalInt.empty());
    }

    /** The edits that make all checks pass: the likely ones, else the others. */
    private static List<Edit> helping(Grader grader, EditableCell cell, SearchBudget budget) {
        for (boolean likely : new boolean[] {true, false}) {
            List<Edit> edits =
                    cell.edits().stream().filter(e -> e.likely() == likely).toList();
            List<Edit> helping = new ArrayList<>();
            for (int from = 0; from < edits.size() && !budget.isSpent(); from += PORTION) {
                List<Edit> portion = edits.subList(from, Math.min(edits.size(), from + PORTION));
                cell.compile(portion)
                        .map(edited -> helping(new RepairTrial(grader, edited), edited, budget))
                        .ifPresent(helping::addAll);
            }
            if (!helping.isEmpty()) {
                return helping;
            }
        }
        return List.of();
    }

    private static List<Edit> helping(RepairTrial trial, EditedCell edited, SearchBudget budget) {
        return edited.edits().entrySet().stream()
                .filter(e -> trial.fails() && !budget.isSpent() && trial.isMendedBy(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where the time was over, other edits might have helped as well. */
    private static OptionalInt line(List<Edit> helping, SearchBudget budget) {
        return budget.isSpent() ? OptionalInt.empty() : line(helping);
    }

    private static OptionalInt line(List<Edit> helping) {
        SortedSet<Integer> lines = new TreeSet<>();
        helping.forEach(e -> lines.addAll(e.lines()));
        return lines.size() == 1 ? OptionalInt.of(lines.first()) : OptionalInt.empty();
    }
}
