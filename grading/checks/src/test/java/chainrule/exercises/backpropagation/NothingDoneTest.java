package chainrule.exercises.backpropagation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer or method that changes nothing and keeps nothing keeps its books well, and deserves no points for that. */
class NothingDoneTest {

    /** Answers each call with its first argument, or with something of its shape. */
    private record Idle(UnaryOperator<double[][]> answer) implements Subject {

        @Override
        public <T> T create(Class<T> as, Object... constructorArguments) {
            List<Parameter> parameters = constructorArguments.length == 0
                    ? List.of()
                    : List.of(new Parameter("W", (double[][]) constructorArguments[0]), new Parameter("b", (double[][])
                            constructorArguments[1]));
            return proxy(as, parameters);
        }

        @Override
        public <T> T method(Class<T> as) {
            return proxy(as, List.of());
        }

        private <T> T proxy(Class<T> as, List<Parameter> parameters) {
            return as.cast(Proxy.newProxyInstance(
                    as.getClassLoader(), new Class<?>[] {as}, (self, method, arguments) -> {
                        if (method.getReturnType() == List.class) {
                            return parameters;
                        }
                        double[][] first = (double[][]) arguments[0];
                        return method.getReturnType() == double[][].class
                                ? answer.apply(first)
                                : new double[][][] {
                                    answer.apply((double[][]) arguments[2]),
                                    answer.apply((double[][]) arguments[3]),
                                    answer.apply((double[][]) arguments[4]),
                                    answer.apply((double[][]) arguments[5])
                                };
                    }));
        }
    }

    private static final Map<String, UnaryOperator<double[][]>> ANSWERS = Map.of(
            "null", a -> null,
            "what it was given", a -> a,
            "a copy of it", Matrices::copy,
            "zeros", a -> Matrices.map(a, v -> 0),
            "ones", a -> Matrices.map(a, v -> 1));

    @ParameterizedTest
    @ValueSource(
            strings = {"dense-backward", "relu-backward", "sigmoid-backward", "tanh-backward", "two-layer-backward"})
    void doingNothingHasNoPoints(String exercise) {
        Grader grader = Graders.of(exercise).orElseThrow();
        ANSWERS.forEach((name, answer) -> {
            for (int seed = 1; seed <= 5; seed++) {
                assertEquals(
                        0,
                        GraderRunner.run(grader, new Idle(answer), GraderSettings.grading(seed))
                                .points(),
                        name);
            }
        });
    }
}
