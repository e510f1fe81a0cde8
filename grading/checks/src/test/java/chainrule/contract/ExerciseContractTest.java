package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.cell.CompiledCells;
import chainrule.grader.Checks;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.grader.Report;
import chainrule.grader.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every exercise must have and do; says what is missing in plain words. */
class ExerciseContractTest {

    /** Right code is tried with so many seeds, and each mutant too; more with -Dchainrule.seeds=1000. */
    private static final int SEEDS = Integer.getInteger("chainrule.seeds", 20);

    /** Only this exercise, with -Dchainrule.exercise=relu. */
    private static final String ONLY = System.getProperty("chainrule.exercise");

    @TestFactory
    Stream<DynamicNode> everyExerciseKeepsTheContract() {
        return Graders.all().stream()
                .filter(g -> ONLY == null || g.exercise().id().equals(ONLY))
                .map(ExerciseFolder::of)
                .map(e -> dynamicContainer(e.grader().exercise().id(), tests(e)));
    }

    private static List<DynamicTest> tests(ExerciseFolder e) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("has a cell, a solution, alternatives, mutants and hints", () -> isComplete(e)));
        tests.add(dynamicTest("its stub compiles and has no marks", () -> stubHasNoMarks(e)));
        tests.add(dynamicTest("solution.jsh has full marks", () -> fullMarks(e.grader(), e.solution())));
        for (Path p : e.alternatives()) {
            tests.add(dynamicTest(name("alternatives", p) + " has full marks", () -> fullMarks(e.grader(), p)));
        }
        for (Path p : e.mutants()) {
            tests.add(dynamicTest(name("mutants", p) + " loses marks and is named", () -> isNamed(e.grader(), p)));
        }
        return tests;
    }

    private static String name(String folder, Path p) {
        return folder + "/" + p.getFileName();
    }

    private static void isComplete(ExerciseFolder e) {
        List<String> missing = new ArrayList<>();
        if (e.stub().isEmpty()) {
            missing.add("a cell with metadata {\"chainrule\": {\"exercise\": \"%s\"}} in %s"
                    .formatted(e.grader().exercise().id(), e.notebook().normalize()));
        }
        if (!Files.exists(e.solution())) {
            missing.add(e.solution().toString());
        }
        if (e.alternatives().size() < 3) {
            missing.add("at least 3 files in " + e.path().resolve("alternatives"));
        }
        if (e.mutants().size() < 4) {
            missing.add("at least 4 files in " + e.path().resolve("mutants"));
        }
        for (Checks c : e.grader().checks()) {
            if (c.hints().length == 0) {
                missing.add("hints for " + c.symbol());
            }
        }
        assertTrue(missing.isEmpty(), () -> e.grader().exercise().id() + " lacks:\n  " + String.join("\n  ", missing));
    }

    private static void stubHasNoMarks(ExerciseFolder e) {
        CompiledCells cells = InProcess.compile(e.stub().orElseThrow());
        assertEquals(List.of(), cells.diagnostics());
        Outcome outcome = InProcess.grade(cells, e.grader(), Settings.notebook());
        assertEquals(0, outcome.points());
        assertInstanceOf(Outcome.NotWritten.class, outcome);
    }

    private static void fullMarks(Grader grader, Path file) {
        CompiledCells cells = InProcess.compile(InProcess.text(file));
        assertEquals(List.of(), cells.diagnostics());
        for (Settings s : settings(grader)) {
            Report r = report(InProcess.grade(cells, grader, s));
            assertEquals("", firstFailure(r), () -> "seed " + s.seed());
            assertEquals(grader.points(), r.points());
        }
    }

    private static void isNamed(Grader grader, Path file) {
        CompiledCells cells = InProcess.compile(InProcess.text(file));
        assertEquals(List.of(), cells.diagnostics());
        for (Settings s : settings(grader)) {
            Report r = report(InProcess.grade(cells, grader, s));
            assertTrue(r.points() < grader.points(), () -> file + " has full marks with seed " + s.seed());
            assertEquals(
                    ExerciseFolder.misconception(file),
                    r.misconception().orElse("nothing"),
                    () -> "seed %d: %s".formatted(s.seed(), firstFailure(r)));
        }
    }

    private static String firstFailure(Report r) {
        return r.firstFailure()
                .map(c -> c.symbol() + ": " + c.finding().orElseThrow().message())
                .orElse("");
    }

    private static List<Settings> settings(Grader grader) {
        List<Settings> settings = new ArrayList<>();
        settings.add(Settings.notebook());
        int seeds = grader.exercise().trains() ? (SEEDS + 19) / 20 : SEEDS;
        for (int seed = 1; seed <= seeds; seed++) {
            settings.add(Settings.grading(seed));
        }
        return settings;
    }

    private static Report report(Outcome outcome) {
        return assertInstanceOf(Outcome.Graded.class, outcome).report();
    }
}
