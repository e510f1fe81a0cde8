/** Exercise update-step: one step of gradient descent; uses grader. */
package chainrule.exercises.gradientdescent.updatestep;
