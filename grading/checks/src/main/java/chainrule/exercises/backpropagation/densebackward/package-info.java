/** Exercise dense-backward: dW, db and dX of a dense layer; this package uses grader. */
package chainrule.exercises.backpropagation.densebackward;
