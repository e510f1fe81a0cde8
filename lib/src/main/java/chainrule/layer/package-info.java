/**
 * The layers of a network and the network itself, each with its forward and its backward pass.
 *
 * <p>tensor → data → <b>layer</b> → loss → optim → train: this package uses only {@code chainrule.tensor}.
 */
package chainrule.layer;
