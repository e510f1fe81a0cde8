package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import java.util.Random;

/** The student's method: trains a network and gives the mean training loss of each epoch. */
@FunctionalInterface
public interface TrainingLoop {

    /** Epochs of shuffled batches, each with its four steps. */
    double[] train(
            Layer net,
            Loss loss,
            Optimizer optimizer,
            double[][] x,
            double[][] y,
            int batchSize,
            int epochs,
            Random rng);
}
