package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.ArrayEquality;
import chainrule.layer.Layer;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.Subject;
import java.util.Optional;

/** The gradients of a fresh student's layer after one forward and one backward pass, as far as the code got. */
record DenseGradients(DenseCase d, double[][] dW, double[][] db, double[][] dX, Optional<StudentException> stopped) {

    static DenseGradients of(DenseCase d, Subject subject) {
        Layer layer = d.layer(subject);
        layer.forward(d.c.lend("x"));
        double[][] dX = null;
        Optional<StudentException> stopped = Optional.empty();
        try {
            dX = layer.backward(d.c.lend("dZ"));
        } catch (StudentMismatch e) {
            throw e;
        } catch (StudentException e) {
            if (e.notWritten() || e.isLast()) {
                throw e;
            }
            stopped = Optional.of(e);
        }
        return new DenseGradients(
                d,
                d.parameters(layer).get(0).gradient(),
                d.parameters(layer).get(1).gradient(),
                dX,
                stopped);
    }

    /** dW; fails if backward stopped before it, and throws what the student's code threw. */
    double[][] writtenDW() {
        return written("W", dW);
    }

    /** The same for db. */
    double[][] writtenDb() {
        return written("b", db);
    }

    private double[][] written(String parameter, double[][] gradient) {
        stopped.ifPresent(e -> {
            RefusedGradient.of(e).filter(r -> r.isOf(parameter)).ifPresent(r -> r.fail(d));
            if (ArrayEquality.isZero(gradient)) {
                throw missing(e, "No d" + parameter + " was written");
            }
        });
        return gradient;
    }

    /** The same for dX. */
    double[][] returnedDX() {
        stopped.ifPresent(e -> {
            throw missing(e, "No dX was returned");
        });
        return dX;
    }

    /** The exception that was thrown, unless a better explanation exists. */
    private StudentException missing(StudentException e, String what) {
        RefusedGradient.of(e)
                .ifPresent(r -> d.c.require(
                        false,
                        "%s, because your backward stopped at setGradient of %s: that gradient has the wrong shape. Fix it first."
                                .formatted(what, r.parameter())));
        return e;
    }
}
