package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Outcome;
import chainrule.subject.StudentException.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFileTest {

    private static final String BASIS = "graders 1a\nseed 5\n";
    private static final List<String> TEXTS = List.of("", "dW", "é \u202e\n\"{}", "x".repeat(500), "\u0000,\\");

    @TempDir
    Path folder;

    private KnownOutcomes run() {
        return KnownOutcomes.ofAllRuns(folder, BASIS);
    }

    private Path file() {
        return folder.resolve(KnownOutcomes.FILE);
    }

    private static Outcome outcome(String note) {
        return new Outcome.Graded(new GraderReport("relu", "ReLU", List.of(), List.of(note)));
    }

    private void keep(String content, String student, Outcome outcome) {
        KnownOutcomes run = run();
        run.add(content, student, outcome, true);
        run.write();
    }

    @Test
    void whatOneStudentsCellsGaveHoldsForThatStudentAndWhatTwoAgreeOnForAll() {
        keep("a", "anna", outcome("1"));
        KnownOutcomes second = run();
        second.add("b", "anna", outcome("2"), true);
        second.add("b", "ben", outcome("2"), true);
        second.write();
        KnownOutcomes third = run();
        assertEquals(Optional.of(outcome("1")), third.of("a", "anna"), "kept by the second run");
        assertEquals(Optional.empty(), third.of("a", "ben"));
        assertEquals(Optional.of(outcome("2")), third.of("b", "cem"));
    }

    @Test
    void otherGradersSeedsOrLimitsMakeItNothing() {
        keep("a", "anna", outcome("1"));
        assertEquals(
                Optional.empty(),
                KnownOutcomes.ofAllRuns(folder, BASIS.replace('5', '6')).of("a", "anna"));
    }

    @Test
    void whatDidNotEndOrDiffersOrIsTheGradersOwnFaultIsNotKept() {
        KnownOutcomes run = run();
        run.add("late", "anna", new Outcome.TimedOut(outcome("1").report().orElseThrow()), true);
        run.add("crash", "anna", new Outcome.Crashed("it crashed", Optional.empty()), true);
        run.add("slow", "anna", outcome("1"), false);
        run.add("lots", "anna", outcome("1"), true);
        run.add("lots", "ben", outcome("2"), true);
        Finding fault = new Finding(Finding.GRADER_FAILED, Optional.empty(), List.of());
        CheckResult failed = new CheckResult("a", "", false, 0, 1, Optional.of(fault), List.of(), List.of());
        run.add("fault", "anna", new Outcome.Graded(new GraderReport("relu", "", List.of(failed), List.of())), true);
        run.write();
        assertFalse(Files.exists(file()));
    }

    @Test
    void aFileThatIsDamagedAnywhereIsLeftOutAndMadeAnew() throws IOException {
        Random random = new Random(25);
        keep("a", "anna", outcome("1"));
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), random.nextInt(9) > 0 ? damaged : Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertEquals(Optional.empty(), run().of("a", "anna"));
        }
        keep("a", "anna", outcome("1"));
        assertEquals(Optional.of(outcome("1")), run().of("a", "anna"));
    }

    @Test
    void noEntryHoldsAnId() throws IOException {
        keep("a", "anna", outcome("1"));
        assertFalse(Files.readString(file()).contains("anna"));
    }

    @Test
    void outcomesDrawnAtRandomComeBackAsTheyWere() {
        Random random = new Random(4);
        List<Outcome> drawn = new ArrayList<>();
        KnownOutcomes run = run();
        for (int i = 0; i < 200; i++) {
            drawn.add(drawn(random));
            run.add("content " + i, "anna", drawn.get(i), true);
        }
        run.write();
        KnownOutcomes later = run();
        for (int i = 0; i < drawn.size(); i++) {
            assertEquals(Optional.of(drawn.get(i)), later.of("content " + i, "anna"));
        }
        assertTrue(drawn.stream().anyMatch(outcome -> outcome instanceof Outcome.NotWritten));
    }

    private static Outcome drawn(Random random) {
        List<CheckResult> checks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean passed = random.nextBoolean();
            Finding finding = new Finding(
                    text(random),
                    random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
                    List.of(new Finding.Evidence(text(random), text(random))));
            checks.add(new CheckResult(
                    text(random),
                    text(random),
                    passed,
                    random.nextInt(3),
                    3,
                    passed ? Optional.empty() : Optional.of(finding),
                    List.of(new Frame(text(random), "<init>", random.nextInt(99))),
                    List.of(text(random))));
        }
        GraderReport report = new GraderReport(text(random), text(random), checks, List.of(text(random)));
        return random.nextInt(4) == 0 ? new Outcome.NotWritten(report) : new Outcome.Graded(report);
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
