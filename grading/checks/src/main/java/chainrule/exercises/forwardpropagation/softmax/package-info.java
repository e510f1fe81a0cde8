/** Exercise softmax: a distribution over the classes for each row of logits; this package uses grader. */
package chainrule.exercises.forwardpropagation.softmax;
