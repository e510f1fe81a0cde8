/** Exercise capstone-classifier: a whole network for classes; this package uses grader. */
package chainrule.exercises.conclusion.capstoneclassifier;
