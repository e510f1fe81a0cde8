package chainrule.player;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A page shows percentages only where a layer or the loss says that there are probabilities. */
class AnswerKindTest {

    private static final Dataset MOONS = Toy.moons(20, 0.1, 1);

    private static void assertKind(String expected, Dataset data, Loss loss, Layer... last) {
        Layer[] layers = new Layer[last.length + 1];
        layers[0] = new Dense(2, data.outputs(), new Random(1));
        System.arraycopy(last, 0, layers, 1, last.length);
        Player player = Player.of(new Network(layers), loss, new GradientDescent(0.1), data, epochs(1));
        assertEquals(expected, Played.of(player).json().get("answerKind").asText());
    }

    @Test
    void aLayerOfProbabilitiesGivesThemWhateverTheLoss() {
        assertKind("PROBABILITIES", MOONS, new MeanSquaredError(), new Sigmoid());
        assertKind("PROBABILITIES", MOONS, new CrossEntropy(), new Softmax());
        assertKind("PROBABILITIES", MOONS.asBinary(), new BinaryCrossEntropy(), new Sigmoid());
    }

    @Test
    void softmaxCrossEntropyTakesTheSoftmaxOfTheOutputs() {
        assertKind("LOGITS", MOONS, new SoftmaxCrossEntropy());
    }

    @Test
    void ofOtherLossesOnPlainOutputsNobodyKnows() {
        assertKind("OUTPUTS", MOONS, new MeanSquaredError());
        assertKind("OUTPUTS", MOONS.asBinary(), new MeanSquaredError());
    }
}
