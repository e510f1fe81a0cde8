/** Exercise tanh-backward: tanh as a layer; this package uses grader. */
package chainrule.exercises.backpropagation.tanhbackward;
