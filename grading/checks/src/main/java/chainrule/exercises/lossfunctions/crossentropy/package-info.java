/** Exercise cross-entropy: of probabilities, with one-hot targets; uses grader. */
package chainrule.exercises.lossfunctions.crossentropy;
