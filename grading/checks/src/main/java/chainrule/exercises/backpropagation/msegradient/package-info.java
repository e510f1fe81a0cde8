/** Exercise mse-gradient: the mean squared error and its gradient; uses grader. */
package chainrule.exercises.backpropagation.msegradient;
