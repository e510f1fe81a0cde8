/** What the exercises of lesson 3 share: a loss as a function of two arrays; this package uses grader. */
package chainrule.exercises.lossfunctions;
