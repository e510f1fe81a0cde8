package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same cells run twice in a class, and then no more; what others get is what they would have got alone. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownOutcomesTest {

    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> List.of("relu-backward", "sigmoid-backward")
                    .contains(g.exercise().id()))
            .toList();

    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);
    private static final String RELU = NotebookCells.of("relu-backward", "solution");
    private static final String SIGMOID = NotebookCells.of("sigmoid-backward", "solution");
    private static final String WRONG =
            RELU.replaceFirst("backward\\(([^)]*)\\) \\{", "$0 if (true) return new double[1][1];");
    /** Another one in each process. */
    private static final String LOTS = RELU.replaceFirst(
            "backward\\(([^)]*)\\) \\{", "$0 if (System.nanoTime() % 2 == 0) return new double[1][1];");

    @TempDir
    Path folder;

    private SandboxSetup setup;
    private NotebookCompiler compiler;
    private SubmissionGrader shared;
    private SubmissionGrader alone;
    private int students;
    private final List<Integer> ran = new ArrayList<>();

    @BeforeAll
    void start() {
        setup = SandboxSetup.sandboxed();
        compiler = new NotebookCompiler(setup, CONDITIONS);
        alone = new SubmissionGrader(setup, 1, CONDITIONS);
    }

    @BeforeEach
    void newRun() {
        if (shared != null) {
            shared.close();
        }
        shared = new SubmissionGrader(setup, 2, CONDITIONS, EditSource.NONE, KnownOutcomes.ofOneRun());
    }

    @AfterAll
    void end() {
        shared.close();
        alone.close();
        compiler.close();
        setup.close();
    }

    private List<ExerciseResult> grade(SubmissionGrader grader, String student, String relu, String sigmoid) {
        Path file = new NotebookCells()
                .exercise("relu-backward", relu)
                .exercise("sigmoid-backward", sigmoid)
                .to(folder.resolve("%d.ipynb".formatted(students++)));
        Submission submission = new Submission(student, "04-backpropagation", file);
        return grader.grade(compiler.compile(submission, GRADERS)).exercises();
    }

    @Test
    void theSameCellsRunForTwoStudentsOnly() {
        for (String student : List.of("anna", "ben", "cem", "dora")) {
            assertEquals(grade(alone, student, WRONG, SIGMOID), grade(shared, student, WRONG, SIGMOID));
        }
        assertEquals(2 * 2, shared.runs());
    }

    @Test
    void withIndividualNumbersTheSameCellsRunForEveryStudent() {
        GradingSettings own = CONDITIONS.withVariants(true);
        List<String> students = List.of("anna", "ben", "cem", "dora");
        try (SubmissionGrader each = new SubmissionGrader(setup, 2, own, EditSource.NONE, KnownOutcomes.ofOneRun());
                SubmissionGrader again = new SubmissionGrader(setup, 3, own)) {
            Map<String, List<ExerciseResult>> found = new HashMap<>();
            students.forEach(student -> found.put(student, grade(each, student, WRONG, SIGMOID)));
            assertEquals(2 * students.size(), each.runs());
            assertEquals(students.size(), Set.copyOf(found.values()).size(), "the numbers of a wrong answer are shown");
            for (String student : List.of("dora", "anna")) { // Whoever comes before, and in which process.
                assertEquals(found.get(student), grade(again, student, WRONG, SIGMOID));
            }
        }
    }

    @Test
    void severalNotebooksOfOneStudentDecideNothingForOthers() {
        for (int version = 0; version < 3; version++) {
            grade(shared, "anna", RELU, SIGMOID);
        }
        assertEquals(3 * 2, shared.runs());
    }

    @Test
    void anotherLineIsAnotherContent() {
        grade(shared, "anna", WRONG, SIGMOID);
        grade(shared, "ben", WRONG, SIGMOID);
        String lower = "\n" + WRONG;
        List<ExerciseResult> third = grade(shared, "cem", lower, SIGMOID);
        assertEquals(2 * 2 + 1, shared.runs());
        assertEquals(grade(alone, "cem", lower, SIGMOID), third);
    }

    @Test
    void whatRanOutOfTimeIsNotKept() {
        String endless = RELU.replaceFirst("backward\\(([^)]*)\\) \\{", "$0 System.exit(1);");
        for (String student : List.of("anna", "ben", "cem")) {
            grade(shared, student, endless, SIGMOID);
        }
        // Each time what ends its process, and the other exercise where that is not known yet.
        assertEquals(3 + 2, shared.runs());
    }

    @Test
    void whatElseIsInANotebookMakesNoDifference() {
        grade(shared, "anna", WRONG, SIGMOID);
        grade(shared, "ben", WRONG, SIGMOID);
        List<ExerciseResult> third = grade(shared, "cem", "int mine = 1;\n", SIGMOID);
        assertEquals("all", third.get(1).points() == third.get(1).max() ? "all" : "");
        grade(shared, "dora", WRONG, "class Helper {}\n" + SIGMOID);
        assertEquals(2 * 2 + 2, shared.runs()); // cem's first exercise, and dora's second
    }

    @Test
    void whatDiffersFromRunToRunIsNeverKnown() {
        KnownOutcomes known = KnownOutcomes.ofOneRun();
        Outcome one = new Outcome.Graded(report("a"));
        Outcome other = new Outcome.Graded(report("b"));
        known.add("x", "anna", one, true);
        known.add("x", "ben", other, true);
        known.add("x", "cem", one, true);
        known.add("x", "dora", one, true);
        assertEquals(Optional.empty(), known.of("x", "ema"));
    }

    @Test
    void inALaterRunOnlyWhatChangedRunsAgain() {
        for (String sigmoid : List.of(SIGMOID, SIGMOID, SIGMOID + "\nclass Helper {}")) {
            KnownOutcomes known = KnownOutcomes.ofAllRuns(folder, "seed 3\n");
            try (SubmissionGrader run = new SubmissionGrader(setup, 2, CONDITIONS, EditSource.NONE, known)) {
                assertEquals(grade(alone, "anna", WRONG, sigmoid), grade(run, "anna", WRONG, sigmoid));
                ran.add(run.processes());
            }
            known.write();
        }
        assertEquals(List.of(1, 0, 1), ran);
    }

    private static GraderReport report(String note) {
        return new GraderReport("x", "X", List.of(), List.of(note));
    }

    @Tag("slow")
    @Test
    void aClassDrawnAtRandomGetsWhatEachWouldGetAlone() {
        Random random = new Random(25);
        List<String> relus = List.of(RELU, WRONG, RELU + "\n// a copy", "// TODO");
        List<ExerciseResult> together = new ArrayList<>();
        List<ExerciseResult> apart = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String relu = relus.get(random.nextInt(relus.size()));
            together.addAll(grade(shared, "s" + i, relu, SIGMOID));
            apart.addAll(grade(alone, "s" + i, relu, SIGMOID));
        }
        assertEquals(apart, together);
    }
}
