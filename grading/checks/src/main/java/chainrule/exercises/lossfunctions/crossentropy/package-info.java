/** Exercise cross-entropy: the cross-entropy of probabilities with one-hot targets; this package uses grader. */
package chainrule.exercises.lossfunctions.crossentropy;
