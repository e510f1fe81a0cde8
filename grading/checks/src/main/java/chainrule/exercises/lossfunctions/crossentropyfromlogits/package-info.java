/** Exercise cross-entropy-from-logits: softmax and cross-entropy in one piece; uses grader. */
package chainrule.exercises.lossfunctions.crossentropyfromlogits;
