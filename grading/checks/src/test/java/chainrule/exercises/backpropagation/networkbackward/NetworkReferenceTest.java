package chainrule.exercises.backpropagation.networkbackward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grader expects of a walk back is what nudging each number of the batch and of the layers gives. */
class NetworkReferenceTest {

    private static final double H = 1e-5;

    private final Set<Integer> depths = new HashSet<>();

    /** Goes back through its layers, and compares what they give with finite differences of its forward. */
    private final class Nudged implements Layer {

        private final List<Layer> layers;
        private double[][] x;

        private Nudged(List<Layer> layers) {
            this.layers = layers;
            depths.add(layers.size());
        }

        @Override
        public double[][] forward(double[][] batch) {
            x = Matrices.copy(batch);
            return PassDirection.FORWARD.through(layers, batch);
        }

        @Override
        public double[][] backward(double[][] dYHat) {
            double[][] batch = Matrices.copy(x);
            double[][] dX = nudged(batch, batch, dYHat);
            List<double[][]> gradients = parameters().stream()
                    .map(p -> nudged(p.value(), batch, dYHat))
                    .toList();
            forward(batch);
            double[][] came = PassDirection.BACKWARD.through(layers, dYHat);
            assertNear(dX, came);
            for (int i = 0; i < gradients.size(); i++) {
                assertNear(gradients.get(i), parameters().get(i).gradient());
            }
            return came;
        }

        /** The slope of Σ Ŷ ⊙ dŶ over each entry of one array. */
        private double[][] nudged(double[][] array, double[][] batch, double[][] dYHat) {
            double[][] slopes = new double[array.length][array[0].length];
            for (int i = 0; i < array.length; i++) {
                for (int j = 0; j < array[i].length; j++) {
                    double before = array[i][j];
                    array[i][j] = before + H;
                    double above = weighted(forward(batch), dYHat);
                    array[i][j] = before - H;
                    double below = weighted(forward(batch), dYHat);
                    array[i][j] = before;
                    slopes[i][j] = (above - below) / (2 * H);
                }
            }
            return slopes;
        }

        private static double weighted(double[][] yHat, double[][] dYHat) {
            double sum = 0;
            for (double[] row : Matrices.hadamard(yHat, dYHat)) {
                for (double v : row) {
                    sum += v;
                }
            }
            return sum;
        }

        @Override
        public List<Parameter> parameters() {
            return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        }
    }

    private static void assertNear(double[][] slopes, double[][] gradient) {
        assertEquals(Matrices.shape(slopes), Matrices.shape(gradient));
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < slopes[i].length; j++) {
                assertEquals(slopes[i][j], gradient[i][j], 1e-7 * (1 + Math.abs(slopes[i][j])));
            }
        }
    }

    private final class Networks implements Subject {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T create(Class<T> as, Object... constructorArguments) {
            return as.cast(new Nudged((List<Layer>) constructorArguments[0]));
        }

        @Override
        public <T> T method(Class<T> as) {
            throw new AssertionError("the exercise asks for a class");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void networksOfOneToFiveLayersGiveWhatFiniteDifferencesGive(long seed) {
        Grader grader = Graders.of("network-backward").orElseThrow();
        Outcome outcome = GraderRunner.run(grader, new Networks(), GraderSettings.grading(seed));
        List<String> passed = outcome.report().orElseThrow().checks().stream()
                .filter(CheckResult::passed)
                .map(CheckResult::symbol)
                .toList();
        assertEquals(
                List.of("Ŷ", "dX", "∂L/∂θ"), passed, "nudging calls layers more than once, which the last check tells");
        assertTrue(depths.containsAll(List.of(1, 2, 3, 4, 5)), depths::toString);
    }
}
