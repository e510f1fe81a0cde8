/** Exercise dense-forward: a dense layer on a batch; uses grader. */
package chainrule.exercises.forwardpropagation.denseforward;
