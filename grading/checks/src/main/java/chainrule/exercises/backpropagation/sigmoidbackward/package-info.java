/** Exercise sigmoid-backward: sigmoid as a layer; this package uses grader. */
package chainrule.exercises.backpropagation.sigmoidbackward;
