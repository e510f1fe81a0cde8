package chainrule.train;

/**
 * What one pass over the training data gave; NaN where something was not measured.
 *
 * @param number counted from 1
 * @param trainingLoss mean over the training examples, each taken before the step it led to
 * @param validationLoss of the validation data after the epoch; NaN without such data
 * @param metric of the validation data after the epoch; NaN without such data
 * @param gradientNorm ‖∂L/∂θ‖ over all parameters in the epoch's last step: with full batches the gradient of the whole
 *     training loss, with mini-batches that of the last one, which does not go to 0
 * @param eta the learning rate η of the epoch; NaN where the optimizer does not tell it
 * @param seconds wall-clock time, evaluation included
 */
public record Epoch(
        int number,
        double trainingLoss,
        double validationLoss,
        double metric,
        double gradientNorm,
        double eta,
        double seconds) {}
