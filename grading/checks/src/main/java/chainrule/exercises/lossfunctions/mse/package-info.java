/** Exercise mse: the mean squared error; uses grader. */
package chainrule.exercises.lossfunctions.mse;
