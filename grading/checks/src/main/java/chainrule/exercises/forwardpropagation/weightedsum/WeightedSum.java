package chainrule.exercises.forwardpropagation.weightedsum;

/** z = Σᵢ wᵢxᵢ + b of one neuron. */
@FunctionalInterface
public interface WeightedSum {

    /** There are as many weights as inputs. */
    double of(double[] w, double[] x, double b);
}
