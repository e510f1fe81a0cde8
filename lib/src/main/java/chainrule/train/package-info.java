/**
 * The training loop and what belongs to it: trainer, history, metrics, criteria to stop, and gradient check.
 *
 * <p>tensor → data → layer → loss → optim → <b>train</b> → graph: this package uses all packages to its left, and none
 * to its right.
 *
 * <p>Begin with {@link Trainer}; its loop is in {@code TrainingRun}. You need nothing to the right of this package to
 * understand training.
 */
package chainrule.train;
