/** Writes lessons as nbgrader's instructors keep them; uses grader only. */
package chainrule.nbgrader;
