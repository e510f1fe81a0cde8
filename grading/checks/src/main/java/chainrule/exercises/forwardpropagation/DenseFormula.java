package chainrule.exercises.forwardpropagation;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.List;

/** Z = XWᵀ + b, and the formulas that students confuse with it. */
public final class DenseFormula {

    private DenseFormula() {}

    /** Maps batch × in, out × in and 1 × out to batch × out. */
    public static double[][] of(double[][] x, double[][] w, double[][] b) {
        return Matrices.addRow(Matrices.multiplyTransposed(x, w), b);
    }

    /**
     * Adds the mistakes of one layer.
     *
     * @param got the student's array
     */
    public static Comparison mistakes(Comparison comparison, LinearCase layer, double[][] got) {
        add(comparison, of(layer));
        return Precision.mistakes(comparison, layer.right(), got, layer.biases());
    }

    /** Adds an activation where none is asked for, alone or beside another mistake. */
    public static Comparison activated(Comparison comparison, LinearCase layer, String why) {
        return add(comparison, layer.activated(of(layer), why));
    }

    private static List<LinearCase.WrongResult> of(LinearCase layer) {
        return layer.mistakes(ProductMistakes.ofLayer(layer), BiasMistakes.ofLayer(layer));
    }

    private static Comparison add(Comparison comparison, List<LinearCase.WrongResult> mistakes) {
        mistakes.forEach(m -> comparison.mistake(m.id(), m.says(), m.numbers()));
        return comparison;
    }
}
