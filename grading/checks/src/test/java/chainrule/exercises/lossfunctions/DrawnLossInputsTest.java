package chainrule.exercises.lossfunctions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Case;
import chainrule.grader.DrawnCases;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is drawn, inputs have what makes mistakes visible in them. */
class DrawnLossInputsTest {

    private static final int SEEDS = 100;
    private static final int CASES = 8;

    /** Gives a case its inputs. */
    private interface Draw {
        void inputs(Case c, int n, int columns);
    }

    private static void eachShape(int fewestColumns, Draw draw, Draw then) {
        for (int n = 1; n <= 7; n++) {
            for (int columns = fewestColumns; columns <= 7; columns++) {
                int rows = n;
                int width = columns;
                DrawnCases.of(SEEDS / 10, CASES).forEach(c -> {
                    draw.inputs(c, rows, width);
                    then.inputs(c, rows, width);
                });
            }
        }
    }

    @Test
    void predictionsAreOnceTooHighOnceTooLowAndNeverRightByBeingZero() {
        eachShape(1, SquaredErrors::draw, (c, n, outputs) -> {
            double[][] yHat = c.lend("yHat");
            double[][] y = c.lend("y");
            assertEquals(n, yHat.length);
            assertTrue(yHat[0][0] >= 0 && y[0][0] <= 0 && yHat[0][0] > y[0][0]);
            assertTrue(n == 1 || yHat[1][0] <= 0.001 && y[1][0] >= 0 && yHat[1][0] < y[1][0]);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < outputs; j++) {
                    assertTrue(yHat[i][j] != 0 || y[i][j] != 0);
                    assertTrue(Math.abs(yHat[i][j]) <= 3.01 && Math.abs(y[i][j]) <= 2);
                }
            }
        });
    }

    @Test
    void rowsWithNumbersOfTwoDecimalsAreWrongByDifferentAmounts() {
        eachShape(1, SquaredErrors::draw, (c, n, outputs) -> {
            double[][] yHat = c.lend("yHat");
            double[][] y = c.lend("y");
            Set<Long> errors = new HashSet<>();
            for (int i = 0; i < n; i++) {
                if (yHat[i][0] != 0) {
                    // Only row i + 1 has i + 1 times three in the fourth decimal and beyond.
                    long beyond = Math.floorMod(Math.round((yHat[i][0] - y[i][0]) * 10_000), 50L);
                    assertEquals(3L * (i + 1), beyond, () -> Arrays.deepToString(yHat));
                    errors.add(beyond);
                }
            }
            assertEquals(IntStream.range(0, n).filter(i -> yHat[i][0] != 0).count(), errors.size());
        });
    }

    @Test
    void aTargetIsOneHotAndTheLastRowHasTheLastClassExactlyIfThereAreMoreRows() {
        eachShape(2, (c, n, classes) -> LossCase.oneHot(c, "y", n, classes), (c, n, classes) -> {
            int[] classOf = Arrays.stream(c.lend("y"))
                    .mapToInt(CrossEntropyMistakes::trueClass)
                    .toArray();
            assertEquals(n, classOf.length);
            for (double[] row : c.lend("y")) {
                assertEquals(1, Arrays.stream(row).sum());
                assertEquals(1, Arrays.stream(row).filter(v -> v != 0).count());
            }
            assertEquals(n > classes, classOf[n - 1] == classes - 1);
            for (int i = 2; i < n; i++) {
                assertEquals(
                        (classOf[i - 1] + 1) % classes,
                        classOf[i],
                        "each row has the class after that of the row before");
            }
            if (n > 1) {
                boolean square = n == classes;
                assertEquals(square, classOf[0] == classOf[1], "only a square array must be no permutation");
            }
        });
    }

    @Test
    void noTwoLogitsAreTheSameAndFarOnesHaveATrueClassWithoutAnyProbability() {
        eachShape(2, LogitCases::draw, (c, n, classes) -> {
            Set<Double> logits = new HashSet<>();
            Arrays.stream(c.lend("z")).flatMapToDouble(Arrays::stream).forEach(logits::add);
            assertEquals(n * classes, logits.size());
            assertTrue(logits.stream().allMatch(z -> Math.abs(z) < 2.01));
        });
        DrawnCases.of(SEEDS, CASES).forEach(c -> {
            LogitCases.drawFar(c);
            double[][] z = c.lend("z");
            assertEquals(-3000, z[0][CrossEntropyMistakes.trueClass(c.lend("y")[0])]);
            assertNotEquals(0, Arrays.stream(z[0]).filter(v -> v > -3000).count());
        });
    }
}
