/** Exercise two-layer-forward: two layers in a row, keeping the values in between; this package uses grader. */
package chainrule.exercises.forwardpropagation.twolayerforward;
