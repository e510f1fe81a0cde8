package chainrule.exercises.backpropagation.numericalgradient;

import java.util.function.ToDoubleFunction;

/** The student's method: ∂f/∂x by central differences, with the shape of x. */
@FunctionalInterface
public interface NumericalGradient {
    double[][] of(ToDoubleFunction<double[][]> f, double[][] x);
}
