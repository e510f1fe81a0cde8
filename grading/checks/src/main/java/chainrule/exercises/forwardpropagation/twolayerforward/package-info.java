/** Exercise two-layer-forward: two layers in a row, keeping what is in between; uses grader. */
package chainrule.exercises.forwardpropagation.twolayerforward;
