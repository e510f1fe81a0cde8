package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.layer.Layer;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;

/** A second backward after one forward, for which everything that forward kept must still exist. */
public final class SecondBackward {

    private final Case c;

    public SecondBackward(Case c) {
        this.c = c;
    }

    /** The result of backward; an exception is reported, because the first call threw none. */
    public double[][] backward(Layer layer, double[][] upstream) {
        try {
            return layer.backward(upstream);
        } catch (StudentMismatch e) {
            throw e;
        } catch (StudentException e) {
            c.require(
                    e.isLast(),
                    "cache-cleared",
                    "Your backward works only once after each forward: when it is called again, it throws %s. Leave what forward kept as it is, until the next forward replaces it."
                            .formatted(e.type()));
            throw e;
        }
    }
}
