/** Exercise sigmoid: the sigmoid of each entry; uses grader. */
package chainrule.exercises.forwardpropagation.sigmoid;
