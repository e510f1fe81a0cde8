/** Exercise adam: a learning rate for each parameter; this package uses grader. */
package chainrule.exercises.gradientdescent.adam;
