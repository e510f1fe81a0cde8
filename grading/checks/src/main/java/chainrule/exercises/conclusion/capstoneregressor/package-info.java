/** Exercise capstone-regressor: a whole network for numbers; this package uses grader. */
package chainrule.exercises.conclusion.capstoneregressor;
