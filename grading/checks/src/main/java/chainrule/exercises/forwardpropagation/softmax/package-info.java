/** Exercise softmax: a distribution over the classes for each row of logits; uses grader. */
package chainrule.exercises.forwardpropagation.softmax;
