/** What the exercises of lesson 6, the capstones, share; this package uses grader. */
package chainrule.exercises.conclusion;
