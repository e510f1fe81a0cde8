/** Exercise update-step: one step of gradient descent; this package uses grader. */
package chainrule.exercises.gradientdescent.updatestep;
