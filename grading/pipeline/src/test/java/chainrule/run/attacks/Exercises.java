package chainrule.run.attacks;

import java.util.List;
import java.util.stream.Stream;

/** The exercises of the lesson on backpropagation, by what they ask for. */
final class Exercises {

    static final String LESSON = "04-backpropagation";

    /** Never attacked: what it earns shows that an attack costs nothing but its own exercise. */
    static final String HONEST = "two-layer-backward";

    static final List<String> LAYERS = List.of("dense-backward", "relu-backward", "sigmoid-backward", "tanh-backward");
    static final List<String> LOSSES = List.of("mse-gradient", "softmax-cross-entropy-gradient");
    static final List<String> CLASSES =
            Stream.of(LAYERS, LOSSES).flatMap(List::stream).toList();
    static final List<String> ALL =
            Stream.concat(CLASSES.stream(), Stream.of("numerical-gradient")).toList();

    private Exercises() {}

    /** The method that is called first; the other one has {@link #second}. */
    static String first(String exercise) {
        return LAYERS.contains(exercise) ? "forward" : LOSSES.contains(exercise) ? "value" : "numericalGradient";
    }

    static String second(String exercise) {
        return LAYERS.contains(exercise) ? "backward" : "gradient";
    }
}
