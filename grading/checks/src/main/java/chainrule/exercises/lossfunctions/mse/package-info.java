/** Exercise mse: the mean squared error; this package uses grader. */
package chainrule.exercises.lossfunctions.mse;
