/** Exercise capstone-regressor: a whole network for numbers; uses grader. */
package chainrule.exercises.conclusion.capstoneregressor;
