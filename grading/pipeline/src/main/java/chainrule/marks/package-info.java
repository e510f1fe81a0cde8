/** What grading gives: results, what they add up to for a student, and how they changed; uses assignment and files. */
package chainrule.marks;
