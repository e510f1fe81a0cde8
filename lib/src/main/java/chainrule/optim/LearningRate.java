package chainrule.optim;

/** An optimizer with a learning rate η that can be read and changed between steps. */
public interface LearningRate extends Optimizer {

    /** η, the factor for the size of a step. */
    double eta();

    /** @throws IllegalArgumentException if η is negative, infinite or NaN */
    void setEta(double eta);
}
