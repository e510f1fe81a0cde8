package chainrule.exercises.gradientdescent;

import chainrule.grader.Comparison;
import chainrule.optim.Optimizer;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs a student's optimizer through all cases of one check, and compares each with the rule and its mistakes. */
public final class OptimizerTrial {

    /** Adds no mistakes beyond the slips. */
    public static final ExtraMistakes NOTHING = (comparison, k, got) -> {};

    private final Supplier<Optimizer> fresh;
    private final List<Slip> right;
    private final List<Slip> slips;
    private final List<OtherOptimizer> others = new ArrayList<>();
    private final UnmovedParameters movement = new UnmovedParameters();

    /**
     * A trial of one class.
     *
     * @param fresh makes an optimizer
     * @param right the rule of the exercise, or several that are accepted
     * @param slips the rules that it may be confused with
     */
    public OptimizerTrial(Supplier<Optimizer> fresh, List<Slip> right, List<Slip> slips) {
        this.fresh = fresh;
        this.right = right;
        this.slips = slips;
    }

    /** An optimizer with another setting, and the mistake of taking the very same steps. */
    private record OtherOptimizer(String id, String says, Supplier<Optimizer> fresh) {}

    /** Also reports if optimizers with another η take the very same steps. */
    public OptimizerTrial whateverEta(Supplier<Optimizer> other) {
        return whatever(
                "eta-fixed", "is the same whatever η is. Does it use the η that the constructor was given?", other);
    }

    /**
     * Also reports if optimizers with another setting take the very same steps.
     *
     * @param id of the mistake
     * @param says what it is
     * @param other makes an optimizer
     */
    public OptimizerTrial whatever(String id, String says, Supplier<Optimizer> other) {
        others.add(new OtherOptimizer(id, says, other));
        return this;
    }

    /** Adds checks or mistakes of a grader for one parameter. */
    @FunctionalInterface
    public interface ExtraMistakes {
        /**
         * Adds mistakes, or fails with one.
         *
         * @param comparison not yet made
         * @param k the place of the parameter
         * @param got its change
         */
        void add(Comparison comparison, int k, double[][] got);
    }

    /** Compares how far some of the parameters move in some steps. */
    public void compare(OptimizerCase d, int steps, List<Integer> places, ExtraMistakes more) {
        List<Parameter> after = d.run(fresh.get(), steps);
        List<List<Parameter>> afterOthers =
                others.stream().map(o -> d.run(o.fresh().get(), steps)).toList();
        OptimizerCase.each(places, k -> {
            double[][] got = d.change(after, k);
            Comparison comparison = d.expect(k, steps, d.nearest(k, steps, right, got));
            movement.addTo(comparison, d, after, k);
            d.addMistakes(comparison, k, steps, slips);
            more.add(comparison, k, got);
            for (int o = 0; o < others.size(); o++) {
                List<Parameter> other = afterOthers.get(o);
                comparison.mistake(others.get(o).id(), others.get(o).says(), () -> d.change(other, k));
            }
            comparison.check(got);
        });
    }
}
