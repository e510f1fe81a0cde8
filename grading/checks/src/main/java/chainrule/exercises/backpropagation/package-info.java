/** What the exercises of lesson 4 share: activations as layers, and losses; uses grader. */
package chainrule.exercises.backpropagation;
