/** Exercise relu: the rectifier of each entry; this package uses grader. */
package chainrule.exercises.forwardpropagation.relu;
