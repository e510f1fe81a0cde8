/** Writes lessons in the form in which nbgrader's instructors keep them; this package uses only grader. */
package chainrule.nbgrader;
