/** Exercise dense-backward: dW, db and dX of a dense layer; uses grader. */
package chainrule.exercises.backpropagation.densebackward;
