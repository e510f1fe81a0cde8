package chainrule.train;

import java.util.List;
import java.util.Optional;

/** A criterion that says how it was made, such as {@code patience(10)}. */
record NamedConvergence(String name, Convergence criterion) implements Convergence {

    @Override
    public Optional<String> reached(List<Epoch> epochs) {
        return criterion.reached(epochs);
    }

    @Override
    public String toString() {
        return name;
    }
}
