package chainrule.exercises.lossfunctions;

/** A loss: one number from predictions (or logits) and targets. */
@FunctionalInterface
public interface LossFunction {

    /** Computes the loss from two arrays, both batch × outputs. */
    double of(double[][] yHat, double[][] y);
}
