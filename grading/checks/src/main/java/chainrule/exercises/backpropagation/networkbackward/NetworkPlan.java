package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The layers of a network for a check.
 *
 * <p>If all widths differ, layers in a wrong order throw an exception; if they are the same, a wrong order gives
 * numbers.
 *
 * @param kinds a letter for each layer: Dense, Relu, Sigmoid, Tanh, Gain, Affine
 * @param widths whether all layers have the same width, or another one after each dense or affine layer
 */
record NetworkPlan(String kinds, Widths widths) {

    enum Widths {
        SAME,
        DIFFERENT
    }

    private static final int SAME = 4;

    /**
     * No two ways of leaving out layers leave out the same ones in all of these plans; one is longer than any fixed
     * number of layers.
     */
    private static final List<NetworkPlan> ALL = List.of(
            new NetworkPlan("DTD", Widths.DIFFERENT),
            new NetworkPlan("DTDDS", Widths.SAME),
            new NetworkPlan("D", Widths.DIFFERENT),
            new NetworkPlan("DD", Widths.DIFFERENT),
            new NetworkPlan("DSDTDSGTATD", Widths.DIFFERENT),
            new NetworkPlan("GATD", Widths.SAME),
            new NetworkPlan("RDTD", Widths.DIFFERENT),
            new NetworkPlan("DS", Widths.SAME));

    /** Gives the cases of a check one plan after another. */
    static Function<Case, NetworkCase> cases() {
        Iterator<NetworkPlan> plans =
                Stream.generate(() -> ALL).flatMap(List::stream).iterator();
        return c -> new NetworkCase(c, plans.next());
    }

    static List<NetworkPlan> all() {
        return ALL;
    }

    int depth() {
        return kinds.length();
    }

    /** The names of a layer's parameters, in the order in which it lists them. */
    List<String> parameters(int layer) {
        return switch (kinds.charAt(layer)) {
            case 'D' -> List.of("W", "b");
            case 'G' -> List.of("g");
            case 'A' -> List.of("s", "W", "g");
            default -> List.of();
        };
    }

    private boolean changesWidth(int layer) {
        return parameters(layer).contains("W");
    }

    /** Draws the number of columns before each layer, and after the last one. */
    int[] drawWidths(Case c) {
        if (widths == Widths.SAME) {
            return IntStream.rangeClosed(0, depth()).map(i -> SAME).toArray();
        }
        List<Integer> left = new ArrayList<>(List.of(2, 3, 4, 5, 6, 7));
        int[] drawn = new int[depth() + 1];
        drawn[0] = left.remove(c.sizeBelow(left.size()));
        for (int i = 0; i < depth(); i++) {
            drawn[i + 1] = changesWidth(i) ? left.remove(c.sizeBelow(left.size())) : drawn[i];
        }
        return drawn;
    }
}
