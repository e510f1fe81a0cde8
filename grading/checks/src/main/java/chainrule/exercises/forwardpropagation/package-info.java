/** What the exercises of lesson 2 share: functions of an array, entry by entry or not; this package uses grader. */
package chainrule.exercises.forwardpropagation;
