package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.line.LineSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kill matrix in grading/guide/proof.md and grading/EXERCISES.md is the one of now; -Dchainrule.write=true writes it. */
@Tag("long")
class KillMatrixTest {

    private static final Path PAGE = Path.of("../guide/proof.md");
    static final Path EXERCISES = Path.of("../EXERCISES.md");
    private static final String BEGIN = "<!-- kill matrix, written by KillMatrixTest -->\n";
    private static final String END = "<!-- end of the kill matrix -->\n";
    private static final String RENEW = "./environment/mvnw -pl grading/checks -am test -Dtest=KillMatrixTest"
            + " -Dtests.excluded= -Dsurefire.failIfNoSpecifiedTests=false -Dchainrule.write=true";
    private static final String HEAD = """
        # Mistakes and the checks that find them

        `KillMatrixTest` writes this page. It shows what the graders did with each mutant under `checks/src/test/exercises`:
        ✗ is a check that failed, and the head of each column gives the points of its check. The text after `--` names another way of
        making the same mistake. This command writes the page again:

            %s

        """.formatted(RENEW);

    private static KillMatrix matrix;

    @BeforeAll
    static void run() {
        List<ExerciseFolder> exercises =
                Graders.all().stream().map(ExerciseFolder::of).toList();
        InProcess.gradeAhead(exercises);
        matrix = KillMatrix.of(exercises, InProcess::gradeOnce);
    }

    @Test
    void thePageHasTheMatrixOfNow() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, PAGE + " lacks the lines\n" + BEGIN + END);
        upToDate(PAGE, page.substring(0, begin) + matrix.summary() + "\n" + page.substring(end));
    }

    @Test
    void theListOfMistakesIsTheOneOfNow() throws IOException {
        upToDate(EXERCISES, HEAD + matrix.whole());
    }

    /** “A single change makes all checks pass” would contradict it. */
    @Test
    void whereTwoMistakesAreNamedNoLineIsLookedFor() {
        List<String> both = new ArrayList<>();
        int pairs = 0;
        for (Grader g : Graders.all()) {
            for (KeptCell mutant : ExerciseFolder.of(g).mutants()) {
                Outcome outcome = InProcess.gradeOnce(mutant.text(), g);
                boolean two = outcome.report().stream()
                        .flatMap(r -> r.checks().stream())
                        .flatMap(c -> c.finding().stream())
                        .anyMatch(f -> f.message().contains("two mistakes at once"));
                pairs += two ? 1 : 0;
                if (two && LineSearch.isLookedFor(g, outcome)) {
                    both.add(g.exercise().id() + ", " + mutant);
                }
            }
        }
        assertTrue(pairs > 0);
        assertEquals(List.of(), both);
    }

    private static void upToDate(Path file, String now) throws IOException {
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(file, now);
        }
        String there = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(now, there, () -> isOld(file));
    }

    static String isOld(Path file) {
        return file + " tells of other graders or mutants. Renew it with\n" + RENEW + "\n";
    }
}
