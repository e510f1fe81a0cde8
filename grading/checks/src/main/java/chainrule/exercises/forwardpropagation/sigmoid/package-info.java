/** Exercise sigmoid: the sigmoid of each entry; this package uses grader. */
package chainrule.exercises.forwardpropagation.sigmoid;
