/** Exercise training-loop: the four steps, batch after batch, epoch after epoch; uses grader. */
package chainrule.exercises.gradientdescent.trainingloop;
