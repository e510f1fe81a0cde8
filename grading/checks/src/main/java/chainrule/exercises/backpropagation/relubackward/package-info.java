/** Exercise relu-backward: ReLU as a layer; uses grader. */
package chainrule.exercises.backpropagation.relubackward;
