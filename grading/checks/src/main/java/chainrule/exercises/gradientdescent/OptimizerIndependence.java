package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;
import chainrule.grader.FailedCheck;
import chainrule.optim.Optimizer;
import chainrule.subject.StudentException;
import chainrule.subject.StudentTimeout;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks that an optimizer takes the same steps if there are others of its class.
 *
 * @param fresh makes one
 * @param other makes one with other settings
 */
public record OptimizerIndependence(Case c, Supplier<Optimizer> fresh, Supplier<Optimizer> other) {

    private static final double START = 0.5;

    /** Runs a check; if it fails because optimizers share their memory, the failure says so. */
    public void orShared(Runnable check) {
        try {
            check.run();
        } catch (StudentTimeout e) {
            throw e;
        } catch (StudentException | FailedCheck e) {
            require();
            throw e;
        }
    }

    /** Two steps of one 1×1 parameter fit any array that another optimizer left behind, whatever its shape. */
    public void require() {
        Parameter p = parameter();
        Optimizer alone = fresh.get();
        step(alone, p, 1);
        step(alone, p, 0.5);
        double right = p.value()[0][0];
        p.value()[0][0] = START;
        Optimizer first = fresh.get();
        Optimizer second = other.get();
        step(first, p, 1);
        step(second, parameter(), -2);
        step(first, p, 0.5);
        double got = p.value()[0][0];
        c.require(
                Double.compare(got, right) == 0,
                "shared-state",
                "Your optimizers share something static: the steps of one optimizer become different as soon as there is another one. Each object"
                        + " needs its own η and its own memory.");
    }

    static Parameter parameter() {
        return new Parameter("θ", new double[][] {{START}});
    }

    static void step(Optimizer optimizer, Parameter p, double gradient) {
        p.setGradient(new double[][] {{gradient}});
        optimizer.step(List.of(p));
    }
}
