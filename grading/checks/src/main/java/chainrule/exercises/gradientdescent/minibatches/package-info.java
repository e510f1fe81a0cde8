/** Exercise mini-batches: shuffled, the last one partial; uses grader. */
package chainrule.exercises.gradientdescent.minibatches;
