/**
 * The line below an exercise in a notebook, and the check of a whole notebook file. This package runs graders and shows
 * what they found; it uses notebook, cell, edit, line, grader and the library's jupyter.
 */
package chainrule.check;
