/** Exercise mini-batches: shuffled batches, the last of which may be smaller; this package uses grader. */
package chainrule.exercises.gradientdescent.minibatches;
