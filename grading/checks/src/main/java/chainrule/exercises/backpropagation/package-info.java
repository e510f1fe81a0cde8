/** What the exercises of lesson 4 share: activations as layers, and losses; this package uses grader. */
package chainrule.exercises.backpropagation;
