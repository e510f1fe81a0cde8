package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chainrule.cell.CompiledCells;
import chainrule.cell.NamedClasses;
import chainrule.cell.PermittedClasses;
import chainrule.grader.FirstFailure;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.grader.SymbolCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What every exercise must have and do. */
final class Contract {

    private Contract() {}

    /** What the author of an exercise has still to write, in plain words. */
    static List<String> missing(ExerciseFolder e) {
        List<String> missing = new ArrayList<>();
        String id = e.grader().exercise().id();
        Path notebook = e.notebook().normalize();
        if (e.stub().isEmpty()) {
            missing.add("a cell with metadata {\"chainrule\": {\"exercise\": \"%s\"}} in %s".formatted(id, notebook));
        }
        if (!e.hasCheckLine()) {
            missing.add("the line Check.exercise(\"%s\", …) in %s".formatted(id, notebook));
        }
        if (e.solution().isEmpty()) {
            missing.add("the solution: " + e.path().resolve("solution.jsh"));
        }
        if (e.alternatives().size() < 3) {
            missing.add("at least 3 other right ways under [alternatives] in "
                    + e.path().resolve(KeptCells.FILE));
        }
        if (e.mutants().size() < 4) {
            missing.add("at least 4 wrong ways under [mutants] in %s, named for their mistakes"
                    .formatted(e.path().resolve(KeptCells.FILE)));
        }
        for (SymbolCheck c : e.grader().checks()) {
            if (c.hints().length == 0) {
                missing.add("hints for the check of " + c.symbol());
            }
        }
        return missing;
    }

    static void stubHasNoMarks(ExerciseFolder e) {
        CompiledCells cells = compile(e.stub().orElseThrow());
        Outcome outcome = InProcess.grade(cells, e.grader(), GraderSettings.notebook());
        assertEquals(0, outcome.points());
        assertInstanceOf(Outcome.NotWritten.class, outcome);
    }

    /** Right code has full marks: with the notebook's inputs on the JUnit platform, then with those of each seed. */
    static void fullMarks(Grader grader, KeptCell cell, int seeds) {
        CompiledCells cells = compile(cell.text());
        rejected(grader, InProcess.gradeOnce(cell.text(), grader))
                .ifPresent(why -> fault(grader, cell, "in the notebook", why));
        grading(seeds)
                .forEach(s -> rejected(grader, InProcess.gradeFast(cells, grader, s))
                        .ifPresent(why -> fault(grader, cell, "with seed " + s.seed(), why)));
    }

    /** A mutant loses marks and is named as its file is, with the notebook's inputs and with those of each seed. */
    static void isNamed(Grader grader, KeptCell cell, int seeds) {
        CompiledCells cells = compile(cell.text());
        accepted(grader, cell, InProcess.gradeOnce(cell.text(), grader))
                .ifPresent(why -> fault(grader, cell, "in the notebook", why));
        grading(seeds)
                .forEach(s -> accepted(grader, cell, InProcess.gradeFast(cells, grader, s))
                        .ifPresent(why -> fault(grader, cell, "with seed " + s.seed(), why)));
    }

    /** The inputs of each check tell its mistakes apart. */
    static void tellsMistakesApart(ExerciseFolder e, int seeds) {
        CompiledCells cells = compile(e.solution().orElseThrow().text());
        assertEquals(
                List.of(), InProcess.coincidences(cells, e.grader(), GraderSettings.notebook()), "in the notebook");
        grading(seeds)
                .forEach(s -> assertEquals(
                        List.of(), InProcess.coincidences(cells, e.grader(), s), () -> "with seed " + s.seed()));
    }

    /** A wrong cell without a name loses marks, with the notebook's inputs and with those of each seed. */
    static void isCaught(Grader grader, KeptCell cell, int seeds) {
        CompiledCells cells = compile(cell.text());
        if (passes(grader, InProcess.gradeOnce(cell.text(), grader))) {
            fault(grader, cell, "in the notebook", "wrong code has full marks.");
        }
        grading(seeds)
                .filter(s -> passes(grader, InProcess.gradeFast(cells, grader, s)))
                .forEach(s -> fault(grader, cell, "with seed " + s.seed(), "wrong code has full marks."));
    }

    private static boolean passes(Grader grader, Outcome outcome) {
        return outcome.points() == grader.points();
    }

    private static Optional<String> rejected(Grader grader, Outcome outcome) {
        GraderReport r = report(outcome);
        return r.points() == grader.points()
                ? Optional.empty()
                : Optional.of("right code is rejected. " + firstFailure(r));
    }

    private static Optional<String> accepted(Grader grader, KeptCell cell, Outcome outcome) {
        GraderReport r = report(outcome);
        if (r.points() == grader.points()) {
            return Optional.of("wrong code has full marks.");
        }
        if (r.misconception().isEmpty()) {
            return Optional.of(
                    "the grader has no name for this mistake: add it to the grader (.mistake…), or move the cell under [caught]. "
                            + firstFailure(r));
        }
        String named = r.misconception().get();
        return named.equals(cell.misconception())
                ? Optional.empty()
                : Optional.of("the mistake is taken for %s. %s".formatted(named, firstFailure(r)));
    }

    private static void fault(Grader grader, KeptCell cell, String when, String why) {
        throw new AssertionError("%s: %s %s: %s".formatted(grader.exercise().id(), cell, when, why));
    }

    private static String firstFailure(GraderReport r) {
        return FirstFailure.of(r)
                .map(c -> c.symbol() + ": " + c.finding().orElseThrow().message())
                .orElse("");
    }

    private static Stream<GraderSettings> grading(int seeds) {
        return LongStream.rangeClosed(1, seeds).mapToObj(GraderSettings::grading);
    }

    private static CompiledCells compile(String cell) {
        CompiledCells cells = InProcess.compile(cell);
        assertEquals(List.of(), cells.diagnostics());
        assertEquals(List.of(), missingInGrading(cells), "a cell that is graded has only these classes to use");
        return cells;
    }

    private static List<String> missingInGrading(CompiledCells cells) {
        return cells.classes().values().stream()
                .flatMap(type -> NamedClasses.in(type).stream())
                .filter(name -> !name.startsWith("[") && !cells.classes().containsKey(name))
                .filter(name -> !PermittedClasses.contain(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static GraderReport report(Outcome outcome) {
        return assertInstanceOf(Outcome.Graded.class, outcome).found();
    }
}
