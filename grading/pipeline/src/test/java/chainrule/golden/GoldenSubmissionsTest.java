package chainrule.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.intake.FoundSubmissions;
import chainrule.intake.Submissions;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.SubmissionGrader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole notebooks, graded as one class; what each must give stands in {@code src/test/resources/golden}.
 *
 * <p>To renew those files: {@code -Dtest=GoldenSubmissionsTest -Dchainrule.renew=true}; then read the difference.
 */
class GoldenSubmissionsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden");
    private static final boolean RENEW = Boolean.getBoolean("chainrule.renew");
    private static final String ASSIGNMENT = """
            {"exercises": {"dense-backward": 50, "mse-gradient": 30, "relu-backward": 20},
             "deadline": "2026-03-01T23:59:00+01:00",
             "late": {"percentPerDay": 10, "atMostPercent": 50}}
            """;

    @TempDir
    static Path folder;

    private static final Map<String, String> REPORTS = new TreeMap<>();

    @BeforeAll
    static void theClassIsGraded() throws IOException {
        for (var notebook : GoldenNotebooks.all().entrySet()) {
            Path own = Files.createDirectories(folder.resolve("submitted").resolve(notebook.getKey()));
            Files.write(own.resolve(GoldenNotebooks.LESSON + ".ipynb"), notebook.getValue());
            boolean late = notebook.getKey().equals(GoldenNotebooks.LATE);
            Files.writeString(own.resolve("timestamp.txt"), "2026-03-0%d 10:00:00 UTC".formatted(late ? 3 : 1));
        }
        List<Grader> graders = Graders.all().stream()
                .filter(g -> GoldenNotebooks.EXERCISES.contains(g.exercise().id()))
                .toList();
        Assignment assignment = Assignment.read(
                Files.writeString(folder.resolve("assignment.json"), ASSIGNMENT),
                graders.stream().map(g -> g.exercise().id()).collect(Collectors.toSet()));
        Submissions submissions = FoundSubmissions.in(folder.resolve("submitted"));
        List<SubmissionResult> results = new ArrayList<>();
        GradingSettings settings = GradingSettings.usual(11);
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, settings);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, settings)) {
            submissions.list().forEach(s -> results.add(grader.grade(compiler.compile(s, graders))));
        }
        StudentMarks.of(results, assignment, Optional.empty(), submissions.uploads())
                .forEach(s -> REPORTS.put(s.student(), report(s)));
    }

    private static String report(StudentMarks marks) {
        StringBuilder text = new StringBuilder("%s of 100 points%s%n"
                .formatted(
                        marks.total().toPlainString(),
                        marks.deduction().signum() == 0 ? "" : ", too late: −" + marks.deduction()));
        marks.exercises().forEach(e -> {
            text.append(
                    "%n%s: %s, %d of %d%n".formatted(e.exercise(), e.status().words(), e.points(), e.max()));
            text.append(e.summary().isEmpty() ? "" : e.summary().strip().indent(4));
            e.checks().stream().filter(c -> !c.passed()).forEach(c -> text.append(failure(c)));
            e.notes().forEach(n -> text.append("    note: %s%n".formatted(n)));
        });
        return text.toString();
    }

    private static String failure(ExerciseResult.SymbolResult c) {
        return "    ✗ %s %s%n".formatted(c.symbol(), c.misconception()).stripTrailing() + "\n";
    }

    static Stream<String> names() {
        return GoldenNotebooks.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReportedAsExpected(String name) throws IOException {
        Path file = EXPECTED.resolve(name + ".txt");
        String report = REPORTS.getOrDefault(name, "no report\n");
        if (RENEW) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, report);
        }
        assertTrue(Files.exists(file), () -> file + " is missing; -Dchainrule.renew=true writes it:\n" + report);
        assertEquals(Files.readString(file), report, "if this is right, renew with -Dchainrule.renew=true");
    }

    @Test
    void noExpectedReportIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertEquals(
                    names().map(n -> n + ".txt").sorted().toList(),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
