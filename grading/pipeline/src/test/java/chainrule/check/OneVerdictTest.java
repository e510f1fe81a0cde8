package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chainrule.cell.CellCompiler;
import chainrule.contract.KeptCell;
import chainrule.contract.KeptCells;
import chainrule.contract.RewrittenMethod;
import chainrule.edit.CellRewriter;
import chainrule.edit.RewrittenCell;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.notebook.Notebook;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.SubmissionGrader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code course check} and {@code course grade} agree on every cell that an exercise's author keeps: points and words. */
@Tag("once")
class OneVerdictTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NOTEBOOKS = Path.of("../../notebooks");
    private static final Path EXERCISES = Path.of("../checks/src/test/exercises");
    private static final Path STARTUP = Path.of("../../environment/kernel/startup.jsh");

    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /** With the seed of a notebook's checks both ways see the same inputs. */
    private static final GradingSettings SETTINGS =
            new GradingSettings(7, Duration.ofSeconds(10), Duration.ofMinutes(5));

    private static SandboxSetup setup;
    private static NotebookCompiler compiler;
    private static SubmissionGrader grader;
    private static CellCompiler cells;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        setup = SandboxSetup.sandboxed();
        compiler = new NotebookCompiler(setup, SETTINGS);
        grader = new SubmissionGrader(setup, 1, SETTINGS);
        cells = new CellCompiler(CLASS_PATH, Files.readString(STARTUP));
    }

    @AfterAll
    static void close() {
        grader.close();
        compiler.close();
        setup.close();
    }

    @TestFactory
    Stream<DynamicTest> theSolutions() {
        return lessons().map(lesson -> dynamicTest(lesson, () -> agree(lesson, 0)));
    }

    /** The lessons as they are handed out, and with one other cell for each exercise. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> theLessonsAsTheyAreAndOneOtherCellOfEachExercise() {
        return lessons()
                .flatMap(lesson -> IntStream.of(-1, 6)
                        .mapToObj(i -> dynamicTest(lesson + ", cells " + i, () -> agree(lesson, i))));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> someCellsOfEachExercise() {
        return every(40);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyCellOfEachExercise() {
        return every(1);
    }

    private Stream<DynamicTest> every(int step) {
        return lessons()
                .map(lesson -> dynamicTest(lesson, () -> {
                    int most = graders(lesson).stream()
                            .mapToInt(g -> cells(g).size())
                            .max()
                            .orElse(0);
                    List<String> faults = new ArrayList<>();
                    for (int i = 1; i < most; i += step) {
                        try {
                            agree(lesson, i);
                        } catch (AssertionError e) {
                            faults.add(e.getMessage());
                        }
                    }
                    assertEquals("", String.join("\n", faults));
                }));
    }

    /** A few ways of writing a method, among them methods that overload each other. */
    @ParameterizedTest
    @ValueSource(strings = {"of-another-type-before", "both-ways-in-another-cell"})
    void methodsThatAreWrittenInOtherWaysHaveFullMarksInOneLesson(String form) throws Exception {
        rewritten("02-forward-propagation", form);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> methodsThatAreWrittenInOtherWaysHaveFullMarks() {
        return lessons()
                .flatMap(lesson -> methods(lesson).stream()
                        .flatMap(g -> forms(g).keySet().stream())
                        .distinct()
                        .map(form -> dynamicTest(lesson + ", " + form, () -> rewritten(lesson, form))));
    }

    private static List<Grader> methods(String lesson) {
        return graders(lesson).stream()
                .filter(g -> Character.isLowerCase(g.exercise().declares().charAt(0)))
                .toList();
    }

    private static Map<String, List<String>> forms(Grader grader) {
        return RewrittenMethod.forms(
                cells(grader).get(0).text(), grader.exercise().declares());
    }

    private void rewritten(String lesson, String form) throws Exception {
        List<Grader> graders =
                methods(lesson).stream().filter(g -> forms(g).containsKey(form)).toList();
        Map<String, List<String>> written = new LinkedHashMap<>();
        graders.forEach(g -> written.put(g.exercise().id(), forms(g).get(form)));
        haveFullMarks(agree(lesson, written, graders, form), graders);
    }

    /** Right cells in other words, whose helpers and constants stand in cells of their own. */
    @ParameterizedTest
    @ValueSource(strings = "04-backpropagation")
    void rightCellsInOtherWordsHaveFullMarksInOneLesson(String lesson) throws Exception {
        inOtherWords(lesson, 1);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> rightCellsInOtherWordsHaveFullMarks() {
        return lessons()
                .flatMap(lesson -> LongStream.rangeClosed(2, 6)
                        .mapToObj(seed -> dynamicTest(lesson + ", seed " + seed, () -> inOtherWords(lesson, seed))));
    }

    private void inOtherWords(String lesson, long seed) throws Exception {
        CellRewriter rewriter = new CellRewriter(CLASS_PATH, Files.readString(STARTUP));
        List<Grader> graders =
                graders(lesson).stream().filter(g -> !g.exercise().trains()).toList();
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (Grader g : graders) {
            RewrittenCell cell = rewriter.rewrite(
                            cells(g).get(0).text(), g.exercise().declares(), seed, 8)
                    .orElseThrow();
            written.put(g.exercise().id(), cell.cells());
        }
        haveFullMarks(agree(lesson, written, graders, written.toString()), graders);
    }

    private static void haveFullMarks(SubmissionResult graded, List<Grader> graders) {
        for (int i = 0; i < graders.size(); i++) {
            assertEquals(
                    graders.get(i).points(),
                    graded.exercises().get(i).points(),
                    graders.get(i).exercise().id());
        }
    }

    private static Stream<String> lessons() {
        return Graders.all().stream().map(g -> g.exercise().lesson()).distinct();
    }

    private static List<Grader> graders(String lesson) {
        return Graders.all().stream()
                .filter(g -> g.exercise().lesson().equals(lesson))
                .toList();
    }

    /** The solution first. */
    private static List<KeptCell> cells(Grader grader) {
        return KeptCells.of(EXERCISES
                .resolve(grader.exercise().lesson().replaceFirst("^\\d+-", ""))
                .resolve(grader.exercise().id()));
    }

    private void agree(String lesson, int index) throws Exception {
        Map<String, List<String>> written = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Grader g : graders(lesson)) {
            List<KeptCell> all = cells(g);
            if (index >= 0 && index < all.size()) {
                written.put(g.exercise().id(), List.of(all.get(index).text()));
                names.add(g.exercise().id() + ", " + all.get(index));
            }
        }
        List<Grader> graders = index < 0
                ? graders(lesson)
                : graders(lesson).stream()
                        .filter(g -> written.containsKey(g.exercise().id()))
                        .toList();
        agree(lesson, written, graders, names.toString());
    }

    /** @param written by exercise, its own cell and those that stand before it */
    private SubmissionResult agree(String lesson, Map<String, List<String>> written, List<Grader> graders, String which)
            throws Exception {
        JsonNode root = JSON.readTree(Files.readString(NOTEBOOKS.resolve(lesson + ".ipynb")));
        ArrayNode all = (ArrayNode) root.get("cells");
        for (int i = 0; i < all.size(); i++) {
            ObjectNode cell = (ObjectNode) all.get(i);
            List<String> own = written.get(
                    cell.path("metadata").path("chainrule").path("exercise").asText());
            if (own != null) {
                cell.put("source", own.get(0));
                for (String other : own.subList(1, own.size())) {
                    ObjectNode before = cell.deepCopy().put("source", other).put("id", "before-" + i);
                    before.set("metadata", JSON.createObjectNode());
                    all.insert(i++, before);
                }
            }
        }
        Path file = Files.write(folder.resolve(lesson + ".ipynb"), JSON.writeValueAsBytes(root));
        Submission submission = new Submission("anna", lesson, file);
        SubmissionResult graded = grader.grade(compiler.compile(submission, graders));
        NotebookFile checked = new NotebookFile(Notebook.read(file), cells, graders, Optional.empty());
        for (int i = 0; i < graders.size(); i++) {
            String id = graders.get(i).exercise().id();
            assertEquals(
                    said(graded.exercises().get(i)),
                    said(checked.check(graders.get(i)).outcome()),
                    () -> "graded, then checked: " + id + " of " + which);
        }
        return graded;
    }

    private static String said(ExerciseResult graded) {
        StringBuilder said = new StringBuilder(graded.points() + " points, " + graded.status());
        graded.checks()
                .forEach(c -> said.append("\n%s %s %s".formatted(c.symbol(), c.passed(), withoutNumbers(c.message()))));
        return said.toString();
    }

    private static String said(Optional<Outcome> checked) {
        if (checked.isEmpty()) {
            return "0 points, " + Status.DOES_NOT_COMPILE;
        }
        StringBuilder said = new StringBuilder(
                checked.get().points() + " points, " + checked.get().status());
        checked.get()
                .report()
                .map(GraderReport::checks)
                .orElse(List.of())
                .forEach(c -> said.append("\n%s %s %s"
                        .formatted(
                                c.symbol(),
                                c.passed(),
                                withoutNumbers(c.finding().map(f -> f.message()).orElse("")))));
        return said.toString();
    }

    /** Cells that draw random numbers of their own give others in each run. */
    private static String withoutNumbers(String message) {
        return message.replaceAll("-?\\d[\\d.,E-]*", "#");
    }
}
