package chainrule.exercises.backpropagation.densebackward;

import chainrule.layer.Layer;
import chainrule.subject.StudentException;
import chainrule.subject.Subject;
import java.util.Optional;

/** What a fresh layer of the student's has after one forward and one backward pass, as far as it came. */
record Gradients(DenseCase d, double[][] dW, double[][] db, double[][] dX, Optional<RefusedGradient> refused) {

    static Gradients of(DenseCase d, Subject subject) {
        Layer layer = d.layer(subject);
        layer.forward(d.c.lend("x"));
        double[][] dX = null;
        Optional<RefusedGradient> refused = Optional.empty();
        try {
            dX = layer.backward(d.c.lend("dZ"));
        } catch (StudentException e) {
            refused = RefusedGradient.of(e);
            if (refused.isEmpty()) {
                throw e;
            }
        }
        return new Gradients(
                d,
                d.parameters(layer).get(0).gradient(),
                d.parameters(layer).get(1).gradient(),
                dX,
                refused);
    }

    /** dW; fails if backward ended before it came so far. */
    double[][] writtenDW() {
        return written("W", dW);
    }

    /** The same for db. */
    double[][] writtenDb() {
        return written("b", db);
    }

    private double[][] written(String parameter, double[][] gradient) {
        refused.ifPresent(r -> {
            if (r.isOf(parameter)) {
                r.fail(d);
            }
            d.c.require(!isZero(gradient), ended(r, "No d" + parameter + " was written"));
        });
        return gradient;
    }

    /** The same for dX. */
    double[][] returnedDX() {
        refused.ifPresent(r -> d.c.require(false, ended(r, "No dX was returned")));
        return dX;
    }

    private static String ended(RefusedGradient r, String what) {
        return "%s: your backward ended where it set the gradient of %s, whose shape is wrong. Fix that first."
                .formatted(what, r.parameter());
    }

    private static boolean isZero(double[][] a) {
        for (double[] row : a) {
            for (double v : row) {
                if (v != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
