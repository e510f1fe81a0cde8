/** What the exercises of lesson 6, the capstones, share; uses grader. */
package chainrule.exercises.conclusion;
