/** Exercise network-backward: forward and backward through a list of any number of layers; uses grader. */
package chainrule.exercises.backpropagation.networkbackward;
