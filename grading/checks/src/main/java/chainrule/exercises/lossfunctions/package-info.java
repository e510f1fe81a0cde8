/** What the exercises of lesson 3 share: a loss as a function of two arrays; uses grader. */
package chainrule.exercises.lossfunctions;
