/**
 * Arrays {@code double[][]} with their few operations, and trainable parameters.
 *
 * <p>tensor.kernel → <b>tensor</b> → data: uses {@code chainrule.tensor.kernel} only.
 *
 * <p>To see how a network is trained, begin here and follow the arrows to {@code chainrule.train}.
 */
package chainrule.tensor;
