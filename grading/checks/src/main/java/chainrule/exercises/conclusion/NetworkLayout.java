package chainrule.exercises.conclusion;

import chainrule.exercises.conclusion.LearnedNumbers.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which arrays of a learner are W₁, b₁, W₂ and b₂ of a network with one hidden layer.
 *
 * @param names of the four arrays, in this order
 * @param columnForNeuron for each of the four, whether a column rather than a row belongs to each neuron
 */
record NetworkLayout(FlatNetwork network, List<String> names, List<Boolean> columnForNeuron) {

    /** Found from the learner's answers; empty for every other kind of network. */
    static Optional<NetworkLayout> of(List<Group> used, double[][] x, double[][] yHat, boolean softmax) {
        if (used.size() != 4) {
            return Optional.empty();
        }
        for (int[] order : orders()) {
            List<Group> groups =
                    List.of(used.get(order[0]), used.get(order[1]), used.get(order[2]), used.get(order[3]));
            Optional<NetworkLayout> fits = of(groups, x, yHat, softmax, order);
            if (fits.isPresent()) {
                return fits;
            }
        }
        return Optional.empty();
    }

    private static Optional<NetworkLayout> of(
            List<Group> groups, double[][] x, double[][] yHat, boolean softmax, int[] order) {
        int inputs = x[0].length;
        int outputs = yHat[0].length;
        int hidden = groups.get(1).values().length;
        int[] sizes = {inputs * hidden, hidden, hidden * outputs, outputs};
        for (int g = 0; g < sizes.length; g++) {
            if (groups.get(g).values().length != sizes[g]) {
                return Optional.empty();
            }
        }
        List<String> names = groups.stream().map(Group::name).toList();
        for (HiddenFunction f : HiddenFunction.values()) {
            for (int turned = 0; turned < 4; turned++) {
                NetworkLayout layout = new NetworkLayout(
                        new FlatNetwork(inputs, hidden, outputs, f, softmax),
                        names,
                        List.of((turned & 1) != 0, false, (turned & 2) != 0, false));
                if (layout.network().answers(layout.read(groups).orElseThrow(), x, yHat)) {
                    return Optional.of(layout);
                }
            }
        }
        return Optional.empty();
    }

    /** All orders of four items. */
    private static List<int[]> orders() {
        List<int[]> orders = new ArrayList<>();
        for (int code = 0; code < 256; code++) {
            int[] order = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6};
            if ((1 << order[0] | 1 << order[1] | 1 << order[2] | 1 << order[3]) == 15) {
                orders.add(order);
            }
        }
        return orders;
    }

    /** The four arrays as the network's row of numbers; empty if one is missing, or has another size. */
    Optional<double[]> read(List<Group> groups) {
        int[] start = new int[] {0, network.b1, network.w2, network.b2, network.size};
        double[] theta = new double[network.size];
        for (int g = 0; g < names.size(); g++) {
            String name = names.get(g);
            int size = start[g + 1] - start[g];
            Optional<double[]> values = groups.stream()
                    .filter(group -> group.name().equals(name) && group.values().length == size)
                    .map(Group::values)
                    .findFirst();
            if (values.isEmpty()) {
                return Optional.empty();
            }
            int columns = g == 0 ? network.inputs : network.hidden;
            for (int i = 0; i < size; i++) {
                int from = columnForNeuron.get(g) ? i % columns * (size / columns) + i / columns : i;
                theta[start[g] + i] = values.get()[from];
            }
        }
        return Optional.of(theta);
    }
}
