package chainrule.player;

import chainrule.tensor.Parameter;
import java.util.List;

/**
 * One column of neurons: a layer with parameters, and the activations that follow it.
 *
 * @param title such as {@code Dense(2 → 16), Tanh}
 * @param size how many numbers it passes to the next column
 * @param layer the last of its layers, counted from 0; −1 for the input
 * @param weights the place of its weights, size × inputs, among all parameters; −1 if there are none of that shape
 * @param biases the place of its biases, 1 × size; −1 if there are none of that shape
 */
record NeuronColumn(String title, int size, int layer, int weights, int biases) {

    /** Finds weights and biases by their shapes, because a layer from a cell may name and order them as it likes. */
    static NeuronColumn of(String title, int inputs, int size, int layer, List<Parameter> own, int first) {
        int weights = -1;
        int biases = -1;
        for (int k = own.size() - 1; k >= 0; k--) {
            double[][] value = own.get(k).value();
            if (value.length == size && value[0].length == inputs) {
                weights = first + k;
            } else if (value.length == 1 && value[0].length == size) {
                biases = first + k;
            }
        }
        return new NeuronColumn(title, size, layer, weights, biases);
    }
}
