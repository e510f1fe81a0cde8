/** Exercise sigmoid-backward: sigmoid as a layer; uses grader. */
package chainrule.exercises.backpropagation.sigmoidbackward;
