/** Exercise weighted-sum: what one neuron adds up; this package uses grader. */
package chainrule.exercises.forwardpropagation.weightedsum;
