/** The line under an exercise in a notebook: runs the grader, shows what it found; uses grader and the library's jupyter. */
package chainrule.check;
