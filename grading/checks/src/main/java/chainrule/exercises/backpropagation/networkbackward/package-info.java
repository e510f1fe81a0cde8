/** Exercise network-backward: forward and backward through a list of any number of layers; this package uses grader. */
package chainrule.exercises.backpropagation.networkbackward;
