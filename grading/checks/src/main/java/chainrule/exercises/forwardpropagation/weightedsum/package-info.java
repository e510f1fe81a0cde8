/** Exercise weighted-sum: what one neuron adds up; uses grader. */
package chainrule.exercises.forwardpropagation.weightedsum;
