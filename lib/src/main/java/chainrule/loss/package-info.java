/**
 * The losses, which say how far the predictions are from the targets, and where backpropagation starts.
 *
 * <p>layer → <b>loss</b> → optim → train: this package uses {@code chainrule.tensor} and {@code chainrule.layer}.
 */
package chainrule.loss;
