package chainrule.line;

import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditedCell;
import chainrule.grader.Grader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private final EditEngine engine;
    private final Duration limit;

    /** @param limit processor time for one cell */
    public LineSearch(EditEngine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** The line of the mistake, from 1 on. */
    public OptionalInt find(Grader grader, String cell) {
        SearchBudget budget = new SearchBudget(limit);
        for (boolean likely : new boolean[] {true, false}) {
            List<Edit> helping = helping(grader, cell, likely, budget);
            if (budget.isSpent()) {
                return OptionalInt.empty();
            }
            if (!helping.isEmpty()) {
                return line(helping);
            }
        }
        return OptionalInt.empty();
    }

    /** The edits that make all checks pass, with unseen numbers too. */
    private List<Edit> helping(Grader grader, String cell, boolean likely, SearchBudget budget) {
        EditedCell edited = engine.edit(cell, e -> e.likely() == likely).orElse(null);
        List<Edit> helping = new ArrayList<>();
        if (edited == null) {
            return helping;
        }
        RepairTrial trial = new RepairTrial(grader, edited);
        if (!trial.fails()) {
            return helping;
        }
        for (var numbered : edited.edits().entrySet()) {
            if (budget.isSpent()) {
                break;
            }
            if (trial.isMendedBy(numbered.getKey())) {
                helping.add(numbered.getValue());
            }
        }
        return helping;
    }

    private static OptionalInt line(List<Edit> helping) {
        SortedSet<Integer> lines = new TreeSet<>();
        helping.forEach(e -> lines.addAll(e.lines()));
        return lines.size() == 1 ? OptionalInt.of(lines.first()) : OptionalInt.empty();
    }
}
