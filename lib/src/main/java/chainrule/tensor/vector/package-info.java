/**
 * The loops of {@link chainrule.tensor.kernel} once more, with the Vector API: faster, with the same bits.
 *
 * <p>tensor.kernel → <b>tensor.vector</b>: this package implements {@link chainrule.tensor.kernel.VectorLoops}, and no
 * other package names it. It is compiled separately, because {@code javac} warns of each module that is still
 * incubating.
 */
package chainrule.tensor.vector;
