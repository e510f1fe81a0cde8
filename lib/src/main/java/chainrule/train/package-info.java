/**
 * The training loop and what it tells: trainer, history, metrics, criteria to stop, gradient check.
 *
 * <p>tensor → data → layer → loss → optim → <b>train</b> → chart: uses all packages to its left, none to its right.
 */
package chainrule.train;
