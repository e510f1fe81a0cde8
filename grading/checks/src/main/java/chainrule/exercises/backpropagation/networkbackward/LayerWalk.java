package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A wrong way through the layers.
 *
 * @param id the misconception's name
 * @param says continues “Your forward …” or “Your backward …”
 * @param steps receives the layers in the right order, and the array to begin with
 */
record LayerWalk(String id, String says, BiFunction<List<Layer>, double[][], double[][]> steps) {}
