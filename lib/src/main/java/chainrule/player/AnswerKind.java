package chainrule.player;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.SoftmaxCrossEntropy;
import java.util.List;

/** What the outputs of a network that tells classes apart are; which class they say is the same for all ({@code OneHot.label}). */
enum AnswerKind {
    PROBABILITIES,
    /** Whose softmax the loss takes. */
    LOGITS,
    /** Numbers that are shown as they are, as nobody says that they are probabilities. */
    OUTPUTS;

    static AnswerKind of(Network network, Loss loss) {
        List<Layer> layers = network.layers();
        Layer last = layers.get(layers.size() - 1);
        boolean isProbability = last instanceof Softmax || last instanceof Sigmoid;
        if (isProbability || loss instanceof CrossEntropy || loss instanceof BinaryCrossEntropy) {
            return PROBABILITIES;
        }
        return loss instanceof SoftmaxCrossEntropy ? LOGITS : OUTPUTS;
    }
}
