package chainrule.exercises.lossfunctions;

/** A loss: one number of predictions (or logits) and truth. */
@FunctionalInterface
public interface LossFunction {

    /** Both are batch × outputs. */
    double of(double[][] yHat, double[][] y);
}
