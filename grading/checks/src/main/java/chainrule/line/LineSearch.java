package chainrule.line;

import chainrule.cell.CellSource;
import chainrule.edit.Edit;
import chainrule.edit.EditEngine;
import chainrule.edit.EditRank;
import chainrule.grader.Grader;
import chainrule.grader.Outcome;
import chainrule.grader.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the line in which a single edit makes all checks pass.
 *
 * <p>It first tries the edits that correct frequent mistakes, and others only if none of these helps. If edits in
 * several lines help, or an edit of several lines, or the time is over, it finds no line, because a wrong line is worse
 * than none. It does not look at code that does more than compute, because the search runs it hundreds of times.
 */
public final class LineSearch {

    /** The number of edits that are compiled before the time is checked again. */
    private static final int PORTION = 150;

    private final EditEngine engine;
    private final Duration limit;

    /** @param limit the processor time for one cell */
    public LineSearch(EditEngine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /**
     * The line of the mistake in a cell that was checked; empty if it would contradict a mistake that has a name.
     *
     * @param cell only called if a check failed
     */
    public Optional<MistakeLine> find(Grader grader, Outcome outcome, Supplier<CellSource> cell) {
        return isLookedFor(grader, outcome)
                ? find(grader, cell.get(), NamedMistakes.in(outcome.report().orElseThrow(), grader))
                : Optional.empty();
    }

    /**
     * Whether a search makes sense: a check failed, but not because of two mistakes at once, and the exercise does not
     * train networks.
     */
    public static boolean isLookedFor(Grader grader, Outcome outcome) {
        return !grader.exercise().trains()
                && Set.of(Status.GRADED, Status.TIMED_OUT).contains(outcome.status())
                && outcome.points() < grader.points()
                && outcome.report().filter(NamedMistakes::arePaired).isEmpty();
    }

    /** The line of the mistake, whatever its name; empty for exercises that train networks. */
    public Optional<MistakeLine> find(Grader grader, CellSource cell) {
        return grader.exercise().trains()
                ? Optional.empty()
                : find(grader, cell, new NamedMistakes(grader.exercise().declares(), List.of()));
    }

    private Optional<MistakeLine> find(Grader grader, CellSource cell, NamedMistakes named) {
        SearchBudget budget = new SearchBudget(limit);
        return SearchableCell.of(cell, engine)
                .flatMap(read -> find(grader, read, budget).flatMap(line -> read.line(line, named)));
    }

    private static Optional<Integer> find(Grader grader, SearchableCell cell, SearchBudget budget) {
        EditTrials trials = new EditTrials(grader, budget::isSpent);
        for (EditRank rank : EditRank.values()) {
            List<Edit> edits = cell.edits(rank);
            for (int from = 0; from < edits.size() && !trials.areSettled(); from += PORTION) {
                List<Edit> portion = edits.subList(from, Math.min(edits.size(), from + PORTION));
                cell.compile(portion)
                        .ifPresent(edited -> trials.run(
                                edited.numbered(),
                                new LoadedCell(grader.exercise().declares(), edited.switched(), budget)));
            }
            if (trials.helped()) {
                break;
            }
        }
        return trials.line();
    }
}
