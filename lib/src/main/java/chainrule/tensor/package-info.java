/**
 * Arrays {@code double[][]} with a few operations, and trainable parameters.
 *
 * <p>tensor.kernel → <b>tensor</b> → data: this package uses only {@code chainrule.tensor.kernel}.
 *
 * <p>To see how a network is trained, begin here and follow the arrows to {@code chainrule.train}.
 */
package chainrule.tensor;
