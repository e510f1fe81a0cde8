/**
 * How {@link chainrule.tensor.Matrices} computes products quickly: blocked loops, and threads that share a large one.
 *
 * <p><b>tensor.kernel</b> → tensor: needs no other package of Chainrule.
 *
 * <p>It can be left for later: the bits are those of three plain loops, and nothing about training is in here.
 */
package chainrule.tensor.kernel;
