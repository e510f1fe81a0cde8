/** Exercise converged: when to stop; this package uses grader. */
package chainrule.exercises.gradientdescent.converged;
