/** The line under an exercise in a notebook, and the look at a whole notebook file: runs graders, shows what they found; uses notebook, cell, edit, line, grader and the library's jupyter. */
package chainrule.check;
