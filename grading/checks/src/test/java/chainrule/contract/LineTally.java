package chainrule.contract;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Outcome;
import chainrule.line.MistakeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many wrong cells lose marks, what students are told of them, and whether the lines that they are told are true. */
final class LineTally {

    static final String HEAD = "%-32s %6s %7s %8s %11s %5s %10s%n"
            .formatted("exercise", "caught", "a name", "a line", "one of them", "true", "ms, most");

    /** Pieces in which a cell differs at most from the right one whose lines it is compared with. */
    private static final int NEAR = 16;

    private int caught;
    private int named;
    private int located;
    private int either;
    private int compared;
    private long longest;
    private final List<String> wrong = new ArrayList<>();

    /** Takes a cell that lost marks. @param milliseconds of processor time for the line */
    void add(WrongCell cell, Outcome outcome, Optional<MistakeLine> line, long milliseconds) {
        boolean hasName = outcome.report().orElseThrow().checks().stream()
                .map(CheckResult::finding)
                .anyMatch(f -> f.flatMap(Finding::misconception).isPresent());
        caught++;
        named += hasName ? 1 : 0;
        located += line.isPresent() ? 1 : 0;
        either += hasName || line.isPresent() ? 1 : 0;
        longest = Math.max(longest, milliseconds);
        line.ifPresent(l -> compare(cell, l.line().number()));
    }

    /** There is nothing to compare a cell with that no right one is near. */
    private void compare(WrongCell cell, int line) {
        NearestRight nearest = cell.nearest();
        if (nearest.distance() <= NEAR) {
            compared++;
            if (!nearest.lines().contains(line)) {
                wrong.add("%s: line %d, not one of %s".formatted(cell, line, nearest.lines()));
            }
        }
    }

    void add(LineTally more) {
        caught += more.caught;
        named += more.named;
        located += more.located;
        either += more.either;
        compared += more.compared;
        longest = Math.max(longest, more.longest);
        wrong.addAll(more.wrong);
    }

    int caught() {
        return caught;
    }

    int compared() {
        return compared;
    }

    /** Lines that are not among those in which the cell differs from the nearest right one. */
    List<String> wrong() {
        return wrong;
    }

    /** Whether of so many of a hundred caught cells a student is told a name or a line. */
    boolean tellsOf(int percent) {
        return 100 * either >= percent * caught;
    }

    /** Whether so many of a hundred lines that can be compared are true. */
    boolean isTrueIn(int percent) {
        return 100 * (compared - wrong.size()) >= percent * compared;
    }

    /** A row of the table. */
    String row(String exercise) {
        return "%-32s %6d %7d %8d %11d %5s %10d%n"
                .formatted(exercise, caught, named, located, either, compared - wrong.size() + "/" + compared, longest);
    }
}
