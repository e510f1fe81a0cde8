/**
 * Arrays {@code double[][]} with their few operations, and trainable parameters.
 *
 * <p>tensor.kernel → <b>tensor</b> → data: uses {@code chainrule.tensor.kernel} only.
 */
package chainrule.tensor;
