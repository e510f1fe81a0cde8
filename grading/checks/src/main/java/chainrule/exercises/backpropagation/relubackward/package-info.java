/** Exercise relu-backward: ReLU as a layer; this package uses grader. */
package chainrule.exercises.backpropagation.relubackward;
