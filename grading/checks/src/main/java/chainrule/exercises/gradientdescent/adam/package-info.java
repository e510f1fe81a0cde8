/** Exercise adam: a learning rate for each parameter; uses grader. */
package chainrule.exercises.gradientdescent.adam;
