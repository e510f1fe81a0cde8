/**
 * The results of grading: the points that they give a student, and how they changed; this package uses assignment and
 * files.
 */
package chainrule.marks;
