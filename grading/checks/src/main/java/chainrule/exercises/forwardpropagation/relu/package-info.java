/** Exercise relu: the rectifier of each entry; uses grader. */
package chainrule.exercises.forwardpropagation.relu;
