/** What the exercises of lesson 5 share; uses grader. */
package chainrule.exercises.gradientdescent;
