/**
 * How {@link chainrule.tensor.Matrices} computes products quickly: blocked loops, and threads that share a large one.
 *
 * <p><b>tensor.kernel</b> → tensor: needs no other package of Chainrule. The bits are those of three plain loops, so
 * how a network is trained can be read without it.
 */
package chainrule.tensor.kernel;
