package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.layer.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * The list of layers that a network was given, which belongs to the caller.
 *
 * @param layers the list as it was given
 * @param now the list as the student's code left it
 */
record CallersList(Case c, List<Layer> layers, Supplier<List<List<?>>> now) {

    /** @param who the method that was called last, such as {@code backward} */
    void requireAsGiven(String who) {
        List<Layer> reversed = new ArrayList<>(layers);
        Collections.reverse(reversed);
        for (List<?> list : now.get()) {
            boolean same = sameObjects(list, layers);
            c.require(
                    same || !sameObjects(list, reversed),
                    "list-reversed",
                    "Your %s reversed the list of layers, which belongs to the caller. Leave it as it is: let the index run from the last layer to the first, or reverse a copy."
                            .formatted(who));
            c.require(
                    same,
                    "list-changed",
                    "Your %s changed the list of layers, which belongs to the caller: %s. Leave it as it is, or change a copy."
                            .formatted(
                                    who,
                                    list.size() == layers.size()
                                            ? "it holds other layers, or the same ones in another order"
                                            : "it had %d of them, and now it has %d"
                                                    .formatted(layers.size(), list.size())));
        }
    }

    /** Whether two lists contain the very same objects in the same order. */
    static boolean sameObjects(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
