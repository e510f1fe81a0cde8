/**
 * The optimizers, which change parameters against their gradients, and schedules for the learning rate.
 *
 * <p>loss → <b>optim</b> → train: this package uses only {@code chainrule.tensor} and its threads.
 */
package chainrule.optim;
