/** Exercise two-layer-backward: the backward pass of a whole small network; this package uses grader. */
package chainrule.exercises.backpropagation.twolayerbackward;
