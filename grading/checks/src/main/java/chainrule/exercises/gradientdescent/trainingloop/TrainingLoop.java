package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import java.util.Random;

/** The student's method, which trains a network and returns the mean training loss of each epoch. */
@FunctionalInterface
public interface TrainingLoop {

    /** Trains for some epochs of shuffled batches, with four steps for each batch. */
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
