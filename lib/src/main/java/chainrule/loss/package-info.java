/**
 * The losses: how far the predictions are from the targets, and where backpropagation starts.
 *
 * <p>layer → <b>loss</b> → optim → train: uses {@code chainrule.tensor} and {@code chainrule.layer}.
 */
package chainrule.loss;
