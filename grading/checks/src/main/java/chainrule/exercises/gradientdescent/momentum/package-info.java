/** Exercise momentum: gradient descent with a velocity; uses grader. */
package chainrule.exercises.gradientdescent.momentum;
