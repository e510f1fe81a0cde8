package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Finding;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a student's code returns, it is the student's mistake and not the grader's. */
class OddAnswersTest {

    private static final GraderSettings SETTINGS = GraderSettings.grading(5);

    /** What each method answers, by the type that it gives. */
    private enum Odd implements Subject {
        NOTHING(null, Double.NaN, null),
        EMPTY(new double[0][], Double.POSITIVE_INFINITY, List.of()),
        EMPTY_ROWS(new double[3][0], -0.0, List.of(new Parameter("W", new double[1][1]), "b")),
        ROWS_OF_NULL(new double[3][], Double.MIN_VALUE, Arrays.asList(null, null)),
        RAGGED(new double[][] {{1}, {1, 2}, {}}, 0, List.of("a", "b")),
        WIDE(new double[1][1000], Double.MAX_VALUE, List.of(new double[2][2], new double[2][2])),
        HUGE(new double[][] {{1e200}}, 1e200, List.of(new double[2][][], new double[2][][]));

        private final double[][] array;
        private final double number;
        private final List<?> list;

        Odd(double[][] array, double number, List<?> list) {
            this.array = array;
            this.number = number;
            this.list = list;
        }

        @Override
        public <T> T create(Class<T> as, Object... constructorArguments) {
            return method(as);
        }

        @Override
        public <T> T method(Class<T> as) {
            return as.cast(Proxy.newProxyInstance(
                    as.getClassLoader(), new Class<?>[] {as}, (self, method, arguments) -> answer(method)));
        }

        private Object answer(Method method) {
            Class<?> type = method.getReturnType();
            if (type == double[][].class) {
                return array;
            }
            if (type == double[][][].class) {
                int count = method.getParameterCount() == 2 ? 8 : 4; // As many as the exercises ask for.
                return array == null ? null : Collections.nCopies(count, array).toArray(double[][][]::new);
            }
            if (type == double[].class) {
                return array == null ? null : new double[array.length];
            }
            return type == List.class
                    ? list
                    : type == double.class ? (Object) number : type.isPrimitive() ? zero(type) : null;
        }

        private static Object zero(Class<?> type) {
            return type == void.class ? null : Array.get(Array.newInstance(type, 1), 0);
        }
    }

    static Stream<Grader> graders() {
        return Graders.all().stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted-sum",
                "sigmoid",
                "tanh",
                "relu",
                "softmax",
                "dense-forward",
                "two-layer-forward",
                "dense-backward",
                "relu-backward",
                "sigmoid-backward",
                "tanh-backward",
                "two-layer-backward",
                "network-backward",
                "cross-entropy",
                "cross-entropy-from-logits",
                "mse",
                "mse-gradient",
                "softmax-cross-entropy-gradient",
                "numerical-gradient",
                "adam",
                "momentum",
                "update-step"
            })
    void whatIsAlwaysTheSameHasNoPoints(String exercise) {
        Grader grader = Graders.of(exercise).orElseThrow();
        for (Odd odd : Odd.values()) {
            assertEquals(0, GraderRunner.run(grader, odd, SETTINGS).points(), odd.name());
        }
    }

    /** Gives the first array back that it gets, or that array's first number. */
    private record Back(boolean copied) implements Subject {
        @Override
        public <T> T create(Class<T> as, Object... constructorArguments) {
            return method(as);
        }

        @Override
        public <T> T method(Class<T> as) {
            return as.cast(Proxy.newProxyInstance(
                    as.getClassLoader(), new Class<?>[] {as}, (self, method, arguments) -> back(method, arguments)));
        }

        private Object back(Method method, Object[] arguments) {
            double[][] first = Arrays.stream(arguments)
                    .filter(double[][].class::isInstance)
                    .map(double[][].class::cast)
                    .findFirst()
                    .orElseThrow();
            return method.getReturnType() == double.class
                    ? (Object) first[0][0]
                    : copied ? Matrices.copy(first) : first;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cross-entropy",
                "cross-entropy-from-logits",
                "mse",
                "mse-gradient",
                "softmax-cross-entropy-gradient",
                "numerical-gradient"
            })
    void whatGivesItsArgumentBackHasNoPoints(String exercise) {
        Grader grader = Graders.of(exercise).orElseThrow();
        assertEquals(0, GraderRunner.run(grader, new Back(false), SETTINGS).points());
        assertEquals(0, GraderRunner.run(grader, new Back(true), SETTINGS).points());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graders")
    void noGraderFailsItself(Grader grader) {
        for (Odd odd : Odd.values()) {
            GraderReport report = ((Outcome.Graded) GraderRunner.run(grader, odd, SETTINGS)).found();
            List<?> failed = report.checks().stream()
                    .flatMap(check -> check.finding().stream())
                    .filter(finding -> finding.message().equals(Finding.GRADER_FAILED))
                    .map(Finding::evidence)
                    .toList();
            assertEquals(List.of(), failed, odd.name());
        }
    }
}
