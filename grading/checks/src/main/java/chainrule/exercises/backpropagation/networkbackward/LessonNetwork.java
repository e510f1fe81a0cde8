package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Relu;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The lesson's network as a list of three layers, with dX from the lesson and PyTorch's gradients of the parameters: see
 * src/test/golden/backpropagation.py.
 */
final class LessonNetwork {

    private static final double[][] X = {{2, 1}, {1, 2}};
    private static final double[][] D_Y_HAT = {{0.5}, {-1}};
    private static final double[][] D_X = {{1.25, -0.5}, {-0.5, -1}};
    private static final double[][][] GRADIENTS = {{{2, 1}, {0, -1.5}}, {{1, -0.5}}, {{0.75, -1}}, {{-0.5}}};

    private LessonNetwork() {}

    static void check(Case c, Subject subject) {
        CallDiary diary = new CallDiary(3);
        List<Layer> layers = List.of(
                new RecordingLayer(
                        new Dense(new double[][] {{1, -1}, {0.5, 1}}, new double[][] {{0.5, -1}}), diary, 1, 2, 2),
                new RecordingLayer(new Relu(), diary, 2, 2, 2),
                new RecordingLayer(new Dense(new double[][] {{2, 1}}, new double[][] {{-0.5}}), diary, 3, 2, 1));
        Layer network = subject.create(Layer.class, new ArrayList<>(layers));
        c.given("x", X);
        c.given("dYHat", D_Y_HAT);
        c.expect("Ŷ of the lesson's network", new double[][] {{3.5}, {1}}).check(network.forward(c.lend("x")));
        c.expect("dX of the lesson's network", D_X).check(network.backward(c.lend("dYHat")));
        List<Parameter> parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        for (int i = 0; i < GRADIENTS.length; i++) {
            c.expect("gradient %d of the lesson's network".formatted(i + 1), GRADIENTS[i])
                    .check(parameters.get(i).gradient());
        }
    }
}
