/**
 * Exercise softmax-cross-entropy-steps: softmax with cross-entropy, one operation at a time; this package uses grader.
 */
package chainrule.exercises.backpropagation.softmaxcrossentropysteps;
