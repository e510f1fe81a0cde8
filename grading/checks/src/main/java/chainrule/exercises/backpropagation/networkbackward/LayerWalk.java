package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A wrong way through the layers.
 *
 * @param id the misconception's name
 * @param says goes on from “Your forward …” or “Your backward …”
 * @param steps gets the layers in the order of the right way, and what it begins with
 */
record LayerWalk(String id, String says, BiFunction<List<Layer>, double[][], double[][]> steps) {}
