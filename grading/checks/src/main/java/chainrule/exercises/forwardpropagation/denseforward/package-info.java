/** Exercise dense-forward: a dense layer on a batch; this package uses grader. */
package chainrule.exercises.forwardpropagation.denseforward;
