package chainrule.train;

/**
 * The measurements of one pass over the training data; NaN for anything that was not measured.
 *
 * @param number counted from 1
 * @param trainingLoss the mean over the training examples, each measured before the step of its batch
 * @param validationLoss on the validation data after the epoch; NaN without validation data
 * @param metric on the validation data after the epoch; NaN without validation data
 * @param gradientNorm ‖∂L/∂θ‖ over all parameters in the epoch's last step: with full batches the gradient of the whole
 *     training loss, with mini-batches that of the last one, which does not go to 0
 * @param eta the learning rate η of the epoch; NaN if the optimizer does not report it
 * @param seconds wall-clock time, including evaluation
 */
public record Epoch(
        int number,
        double trainingLoss,
        double validationLoss,
        double metric,
        double gradientNorm,
        double eta,
        double seconds) {}
