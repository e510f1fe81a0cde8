/** Exercise mse-gradient: the mean squared error and its gradient; this package uses grader. */
package chainrule.exercises.backpropagation.msegradient;
