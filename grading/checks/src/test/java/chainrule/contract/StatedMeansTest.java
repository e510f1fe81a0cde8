package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Finding;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A message that says “Your L is the mean of …” is given to the cell that computes just this mean. */
class StatedMeansTest {

    private static final Path SOURCE =
            Path.of("src/main/java/chainrule/exercises/lossfunctions/SquaredErrorMistakes.java");
    private static final Pattern STATED = Pattern.compile("\"(is the mean of ([^\".,]*[ŷy][^\".,]*)[.,][^\"]*)\"");
    private static final Grader MSE = Graders.all().stream()
            .filter(g -> g.exercise().id().equals("mse"))
            .findFirst()
            .orElseThrow();

    @Test
    void everyMeanThatIsStatedIsTheOneThatWasFound() throws IOException {
        List<MatchResult> stated =
                STATED.matcher(Files.readString(SOURCE)).results().toList();
        assertTrue(stated.size() >= 12, () -> "found only " + stated.size());
        for (MatchResult each : stated) {
            assertEquals("Your L " + each.group(1), messageFor(inJava(each.group(2))), each.group(2));
        }
    }

    private static String messageFor(String term) {
        String cell =
                ExerciseFolder.of(MSE).solution().orElseThrow().text().replace("sum += d * d;", "sum += " + term + ";");
        assertTrue(cell.contains(term), cell);
        return InProcess.gradeOnce(cell, MSE).report().orElseThrow().checks().stream()
                .flatMap(c -> c.finding().stream())
                .map(Finding::message)
                .findFirst()
                .orElse("nothing");
    }

    /** A formula as a student writes it. */
    private static String inJava(String formula) {
        return formula.replaceAll("\\((.*)\\)²", "Math.pow($1, 2)")
                .replaceAll("\\|(.*)\\|", "Math.abs($1)")
                .replaceAll("(ŷ|y)²", "$1 * $1")
                .replaceAll("^2\\(", "2 * (")
                .replace("·", "*")
                .replace("−", "-")
                .replaceAll("(?<![\\wŷ])y(?!\\w)", "y[i][c]")
                .replace("ŷ", "yHat[i][c]");
    }
}
