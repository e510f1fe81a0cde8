/** Exercise training-loop: the four steps, batch after batch, epoch after epoch; this package uses grader. */
package chainrule.exercises.gradientdescent.trainingloop;
