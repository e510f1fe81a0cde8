package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellSource;
import chainrule.edit.EditEngine;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.line.LineSearch;
import chainrule.line.MistakeLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class LineSearchTest {

    private static final EditEngine ENGINE = new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP);

    private static final LineSearch SEARCH = new LineSearch(ENGINE, Duration.ofSeconds(5));

    /** What the first search found in its time must not be missed because the machine is busy with something else. */
    private static final LineSearch PATIENT = new LineSearch(ENGINE, Duration.ofSeconds(30));

    private static final Grader RELU = Graders.of("relu").orElseThrow();

    private static final String RIGHT = """
            double[][] relu(double[][] z) {
                double[][] a = new double[z.length][z[0].length];
                for (int i = 0; i < z.length; i++) {
                    for (int j = 0; j < z[i].length; j++) {
                        a[i][j] = Math.max(0, z[i][j]);
                    }
                }
                return a;
            }
            """;

    @Test
    void aMistakeInOneLineHasThatLine() {
        assertEquals(Optional.of(5), find("Math.max", "Math.min"));
        assertEquals(Optional.of(4), find("j = 0", "j = 1"));
        assertEquals(Optional.of(2), find("[z.length][z[0].length]", "[z[0].length][z.length]"));
    }

    @Test
    void theSameSlipTwiceInALineHasThatLine() {
        assertEquals(Optional.of(5), find("Math.max(0, z[i][j])", "z[j][i] > 0 ? z[j][i] : 0"));
    }

    @Test
    void theSameLiteralElsewhereDoesNotHideTheLine() {
        assertEquals(Optional.of(5), line(SEARCH, RELU, "int unused = 1;\n" + RIGHT.replace("j = 0", "j = 1")));
    }

    @Test
    void aLoopThatNeverEndsHasItsLine() {
        assertEquals(Optional.of(3), find("i++", "i--"));
    }

    @Test
    void aCellOfOneLineIsToldInWordsAndNotShown() {
        String cell = RIGHT.replace("Math.max", "Math.min").replaceAll("\\s+", " ");
        MistakeLine found = SEARCH.find(RELU, CellSource.alone(cell)).orElseThrow();
        assertEquals("This cell is written in one line. A single change in it makes all checks pass.", found.message());
        assertEquals("relu, line 1 of the cell", found.where("the cell"));
    }

    @Test
    void aRightCellHasNone() {
        assertEquals(Optional.empty(), line(SEARCH, RELU, RIGHT));
    }

    @Test
    void mistakesInTwoLinesHaveNone() {
        assertEquals(
                Optional.empty(),
                line(SEARCH, RELU, RIGHT.replace("Math.max", "Math.min").replace("j = 0", "j = 1")));
    }

    /** Neither mistake is in the last line, though {@code b - sum} would make up for both. */
    @Test
    void twoMistakesForWhichAnotherLineCouldMakeUpHaveNone() {
        String cell = """
                double weightedSum(double[] w, double[] x, double b) {
                    double sum = 0;
                    for (int i = 0; i < w.length; i++) {
                        sum -= w[i] * x[i];
                    }
                    return sum;
                }
                """;
        assertEquals(Optional.empty(), line(SEARCH, Graders.of("weighted-sum").orElseThrow(), cell));
    }

    /** Another label or condition would send a negative number elsewhere, though the mistake is what becomes of it here. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                return map(z, v -> switch ((int) Math.signum(v)) {
                    case 1 -> v;
                    case 0 -> 0;
                    default -> -v;
                });
                """, """
                return map(z, v -> {
                    if (v > 0) return v;
                    else if (v == 0) return 0;
                    else return -v;
                });
                """, """
                return map(z, v -> v > 0 ? v
                    : (v == 0 ? 0
                    : -v));
                """})
    void aWrongBranchOfThreeHasNoLineOfAnotherOne(String body) {
        assertEquals(Optional.empty(), line(SEARCH, RELU, "double[][] relu(double[][] z) {\n" + body + "}\n"));
    }

    @Test
    void aWrongConditionOfTwoBranchesHasItsLine() {
        String cell = """
                double[][] relu(double[][] z) {
                    return map(z, v -> {
                        if (v < 0) return v;
                        else return 0;
                    });
                }
                """;
        assertEquals(Optional.of(3), line(SEARCH, RELU, cell));
    }

    @Test
    void aCellThatDoesNotCompileHasNone() {
        assertEquals(Optional.empty(), find("return a;", "return;"));
    }

    @Test
    void anExerciseThatTrainsNetworksHasNone() {
        Grader capstone = Graders.of("capstone-regressor").orElseThrow();
        String stub = ExerciseFolder.of(capstone).stub().orElseThrow();
        assertEquals(Optional.empty(), line(SEARCH, capstone, stub));
    }

    @Test
    void thereIsNoneWhenTheTimeIsOver() {
        LineSearch hasty = new LineSearch(ENGINE, Duration.ZERO);
        assertEquals(Optional.empty(), line(hasty, RELU, RIGHT.replace("Math.max", "Math.min")));
    }

    @Test
    void theLineOfAMutantIsTheOneThatWasEdited() {
        linesAreTrue(g -> g.exercise().id().equals("relu"), 1);
    }

    @Test
    @Tag("slow")
    void theLineOfSomeMutantsOfEachExerciseIsTheOneThatWasEdited() {
        linesAreTrue(g -> g.exercise().lesson().matches("0[234]-.*"), 60);
    }

    @Test
    @Tag("long")
    void theLineOfEveryMutantIsTheOneThatWasEdited() {
        linesAreTrue(g -> g.exercise().lesson().matches("0[234]-.*"), 1);
    }

    @Test
    void aNameHidesNoTrueLineOfSomeMutants() {
        namesHideFew(g -> g.exercise().id().equals("relu"), 9);
    }

    @Test
    @Tag("slow")
    void namesHideFewTrueLinesOfSomeMutantsOfEachExercise() {
        namesHideFew(g -> g.exercise().lesson().matches("0[234]-.*"), 80);
    }

    @Test
    @Tag("long")
    void namesHideFewTrueLinesOfMutants() {
        namesHideFew(g -> g.exercise().lesson().matches("0[234]-.*"), 3);
    }

    /** Where a mutant's mistake is named and its line is true, both are told but for one of twenty. */
    private static void namesHideFew(Predicate<Grader> of, int step) {
        List<String> hidden = new ArrayList<>();
        int found = 0;
        for (Grader g : Graders.all().stream().filter(of).toList()) {
            ExerciseFolder e = ExerciseFolder.of(g);
            for (int i = 0; i < e.mutants().size(); i += step) {
                String cell = e.mutants().get(i).text();
                Optional<Integer> line = line(SEARCH, g, cell);
                if (line.isPresent()) {
                    found++;
                    CellSource source = CellSource.alone(cell);
                    if (PATIENT.find(g, InProcess.gradeOnce(cell, g), () -> source)
                            .isEmpty()) {
                        hidden.add("%s, %s: line %d"
                                .formatted(g.exercise().id(), e.mutants().get(i), line.get()));
                    }
                }
            }
        }
        assertTrue(found > 0);
        assertTrue(hidden.size() * 20 <= found, found + " lines, of which a name hides " + hidden);
    }

    private static Optional<Integer> find(String original, String replacement) {
        assertTrue(RIGHT.contains(original));
        return line(SEARCH, RELU, RIGHT.replace(original, replacement));
    }

    private static Optional<Integer> line(LineSearch search, Grader grader, String cell) {
        return search.find(grader, CellSource.alone(cell))
                .map(found -> found.line().number());
    }

    /** A line is wrong in no more than one of fifty; every so many cells have one that is looked for. */
    private static void linesAreTrue(Predicate<Grader> of, int step) {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (Grader g : Graders.all().stream().filter(of).toList()) {
            ExerciseFolder e = ExerciseFolder.of(g);
            String right = e.solution().orElseThrow().text();
            List<KeptCell> wrongCells =
                    Stream.concat(e.mutants().stream(), e.caught().stream()).toList();
            for (int i = 0; i < wrongCells.size(); i += step) {
                KeptCell c = wrongCells.get(i);
                List<Integer> edited = changed(right, c.text());
                Optional<Integer> line = edited.size() == 1 ? line(SEARCH, g, c.text()) : Optional.empty();
                found += line.isPresent() ? 1 : 0;
                if (line.isPresent() && !line.get().equals(edited.get(0))) {
                    wrong.add("%s, %s: line %d, not %d".formatted(g.exercise().id(), c, line.get(), edited.get(0)));
                }
            }
        }
        assertTrue(found > 0);
        assertTrue(wrong.size() * 50 <= found, found + " lines, of which " + wrong);
    }

    /** The lines in which two cells of as many lines differ; none for others. */
    private static List<Integer> changed(String right, String wrong) {
        List<String> a = right.lines().map(String::strip).toList();
        List<String> b = wrong.lines().map(String::strip).toList();
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                changed.add(i + 1);
            }
        }
        return changed;
    }
}
