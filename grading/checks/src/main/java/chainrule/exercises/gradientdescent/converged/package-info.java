/** Exercise converged: when to stop; uses grader. */
package chainrule.exercises.gradientdescent.converged;
