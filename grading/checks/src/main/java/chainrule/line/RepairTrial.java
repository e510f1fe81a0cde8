package chainrule.line;

import chainrule.grader.DirectChecks;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The checks that a cell fails, and the test whether one of its edits corrects it. */
final class RepairTrial {

    private static final GraderSettings SEEN = GraderSettings.notebook();

    /** The first of the notebook's inputs, with which most edits fail. */
    private static final GraderSettings FIRST = new GraderSettings(SEEN.seed(), 1);

    /** These inputs reveal a repair that fits the notebook's numbers by accident. */
    private static final List<GraderSettings> UNSEEN =
            List.of(GraderSettings.grading(40_961), GraderSettings.grading(65_537));

    /** A right cell may take many times as many turns as one that stops early. */
    private static final int TURNS = 4;

    private static final int MORE_TURNS = 50_000;

    /** This many turns belong to a loop that never ends. */
    private static final long MOST_TURNS = 2_000_000;

    /** In that case, most edits do not end either. */
    private static final long ENDLESS_TURNS = 400_000;

    private final Grader grader;
    private final List<Integer> failing = new ArrayList<>();
    /** The check that decides soonest; empty if none fails with the first inputs alone. */
    private OptionalInt quickest = OptionalInt.empty();

    private TriedCell cell;
    private long turns;

    RepairTrial(Grader grader) {
        this.grader = grader;
    }

    /** From now on, the edits belong to the given form of the cell; all forms fail the same checks. */
    void take(TriedCell form) {
        boolean first = cell == null;
        cell = form;
        if (first) {
            runUnedited();
        }
    }

    private void runUnedited() {
        long most = 0;
        turns = MOST_TURNS;
        for (int check = 0; check < grader.checks().size(); check++) {
            if (!passes(0, check, SEEN)) {
                failing.add(check);
            }
            most = Math.max(most, turns - cell.left());
        }
        turns = most > MOST_TURNS ? ENDLESS_TURNS : Math.min(MOST_TURNS, TURNS * most + MORE_TURNS);
        quickest = quickest();
    }

    private OptionalInt quickest() {
        OptionalInt found = OptionalInt.empty();
        long least = Long.MAX_VALUE;
        for (int check : failing) {
            long before = System.nanoTime();
            boolean passes = passes(0, check, FIRST);
            long took = System.nanoTime() - before;
            if (!passes && took < least) {
                found = OptionalInt.of(check);
                least = took;
            }
        }
        return found;
    }

    boolean fails() {
        return !failing.isEmpty();
    }

    boolean isMendedBy(int edit) {
        return quickest.stream().allMatch(check -> passes(edit, check, FIRST))
                && failing.stream().allMatch(check -> passes(edit, check, SEEN))
                && others().allMatch(check -> passes(edit, check, SEEN))
                && UNSEEN.stream().allMatch(settings -> all().allMatch(check -> passes(edit, check, settings)));
    }

    private IntStream all() {
        return IntStream.range(0, grader.checks().size());
    }

    private IntStream others() {
        return all().filter(check -> !failing.contains(check));
    }

    private boolean passes(int edit, int check, GraderSettings settings) {
        return DirectChecks.passes(grader, check, cell.with(edit, turns), settings);
    }
}
