/**
 * How {@link chainrule.tensor.Matrices} computes products quickly: blocked loops, and threads that share a large
 * product.
 *
 * <p><b>tensor.kernel</b> → tensor: this package uses no other package of Chainrule.
 *
 * <p>You can leave it for later: the bits are those of three plain loops, and nothing here concerns training.
 */
package chainrule.tensor.kernel;
