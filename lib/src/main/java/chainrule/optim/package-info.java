/**
 * The optimizers, which change parameters against their gradients, and schedules of the learning rate.
 *
 * <p>loss → <b>optim</b> → train: uses {@code chainrule.tensor} only, and its threads.
 */
package chainrule.optim;
