/**
 * The training loop and what it tells: trainer, history, metrics, criteria to stop, gradient check.
 *
 * <p>tensor → data → layer → loss → optim → <b>train</b> → graph: uses all packages to its left, none to its right.
 *
 * <p>Begin with {@link Trainer}; its loop is in {@code TrainingRun}. Nothing to the right of this package is needed to
 * understand training.
 */
package chainrule.train;
