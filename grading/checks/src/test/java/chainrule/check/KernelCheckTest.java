package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.loss.Loss;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Check lines outside any kernel: what they show goes to the console. */
class KernelCheckTest {

    private static final String QUESTION = "is unchanged since the last check: did its cell compile?";

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setOut(console);
    }

    private String check(Class<?> type) {
        said.reset();
        Check.exercise("mse-gradient", type);
        return said.toString(StandardCharsets.UTF_8);
    }

    static class Right implements Loss {
        @Override
        public double value(double[][] yHat, double[][] y) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                for (int c = 0; c < y[i].length; c++) {
                    sum += (yHat[i][c] - y[i][c]) * (yHat[i][c] - y[i][c]);
                }
            }
            return sum / y.length;
        }

        @Override
        public double[][] gradient(double[][] yHat, double[][] y) {
            double[][] g = new double[y.length][y[0].length];
            for (int i = 0; i < y.length; i++) {
                for (int c = 0; c < y[i].length; c++) {
                    g[i][c] = 2 * (yHat[i][c] - y[i][c]) / y.length;
                }
            }
            return g;
        }
    }

    static class Wrong extends Right {
        @Override
        public double[][] gradient(double[][] yHat, double[][] y) {
            return yHat.clone();
        }
    }

    @Test
    void whatIsWrongAndUnchangedIsAskedAbout() {
        assertFalse(check(Wrong.class).contains(QUESTION));
        String again = check(Wrong.class);
        assertTrue(again.contains("Wrong " + QUESTION), again);
    }

    @Test
    void aClassOfTheJdkIsNoAnswerAndNoFailure() {
        String text = check(String.class);
        assertTrue(text.contains("checked String · 0 of "), text);
    }

    private static final CountDownLatch RUNS = new CountDownLatch(1);

    static class Endless extends Right {
        @Override
        public double[][] gradient(double[][] yHat, double[][] y) {
            RUNS.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return yHat;
        }
    }

    @Test
    void aCheckThatIsStoppedSaysSoAndWhatItFoundUntilThen() throws InterruptedException {
        Thread cell = new Thread(() -> check(Endless.class));
        cell.start();
        RUNS.await();
        cell.interrupt();
        cell.join();
        String text = said.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("points\nYou stopped this check.\n"), text);
        assertTrue(text.contains("still running when the check is stopped"), text);
        assertFalse(check(Wrong.class).contains("You stopped"));
    }

    @Test
    void nobodyAsksAtFullMarks() {
        String first = check(Right.class);
        assertTrue(first.matches("(?s).*(\\d+) of \\1 points.*"), first);
        assertEquals(first, check(Right.class));
    }

    @Test
    void warmingUpSaysNothingAndGivesNoPoints() {
        BackgroundRehearsal warmUp = new BackgroundRehearsal();
        warmUp.run();
        assertTrue(warmUp.warmed() > 500, "the failure's table and evidence, not only a headline");
        assertEquals("", said.toString(StandardCharsets.UTF_8));
        assertEquals(0, Check.points("relu"));
    }

    static class Talkative extends Right {
        @Override
        public double value(double[][] yHat, double[][] y) {
            for (int i = 0; i < 5000; i++) {
                System.out.println("row " + i);
            }
            return super.value(yHat, y);
        }
    }

    @Test
    void ofManyPrintedLinesTheFirstAreShownAboveTheVerdict() {
        String text = check(Talkative.class);
        assertTrue(text.startsWith("Your code printed:\n  row 0\n  row 1\n"), text);
        assertTrue(text.contains("more characters. A check calls your code many times."), text);
        assertTrue(text.length() < 5000, () -> text.length() + " characters");
    }
}
