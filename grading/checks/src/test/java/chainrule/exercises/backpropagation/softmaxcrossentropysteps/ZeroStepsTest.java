package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.subject.Subject;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient of m is 0 and y is mostly 0, and whoever returns zeros deserves no points for that. */
class ZeroStepsTest {

    /** Arrays of the right shapes, filled with one number. */
    private record Filled(double number) implements Subject {

        @Override
        public <T> T create(Class<T> as, Object... constructorArguments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T method(Class<T> as) {
            SoftmaxSteps steps = (z, y) -> Arrays.stream(StepGradient.values())
                    .map(g -> OperationChain.of(z, y).gradients().get(g))
                    .map(right -> filled(right.length, right[0].length))
                    .toArray(double[][][]::new);
            return as.cast(steps);
        }

        private double[][] filled(int rows, int columns) {
            double[][] a = new double[rows][columns];
            Arrays.stream(a).forEach(row -> Arrays.fill(row, number));
            return a;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.0, 1e-13, Double.NaN, Double.POSITIVE_INFINITY})
    void theSameNumberEverywhereHasNoPoints(double number) {
        Grader grader = Graders.of("softmax-cross-entropy-steps").orElseThrow();
        for (int seed = 1; seed <= 5; seed++) {
            assertEquals(
                    0,
                    GraderRunner.run(grader, new Filled(number), GraderSettings.grading(seed))
                            .points());
        }
    }
}
