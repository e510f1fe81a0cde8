/** Exercise tanh-backward: tanh as a layer; uses grader. */
package chainrule.exercises.backpropagation.tanhbackward;
