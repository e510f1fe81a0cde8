/** What the exercises of lesson 5 share; this package uses grader. */
package chainrule.exercises.gradientdescent;
