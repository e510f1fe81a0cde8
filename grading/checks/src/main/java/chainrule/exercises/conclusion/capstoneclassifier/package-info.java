/** Exercise capstone-classifier: a whole network for classes; uses grader. */
package chainrule.exercises.conclusion.capstoneclassifier;
