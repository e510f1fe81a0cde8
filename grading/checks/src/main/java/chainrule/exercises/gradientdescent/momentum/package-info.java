/** Exercise momentum: gradient descent with a velocity; this package uses grader. */
package chainrule.exercises.gradientdescent.momentum;
