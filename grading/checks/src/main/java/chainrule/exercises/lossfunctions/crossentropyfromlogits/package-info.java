/** Exercise cross-entropy-from-logits: softmax and cross-entropy in one step; this package uses grader. */
package chainrule.exercises.lossfunctions.crossentropyfromlogits;
