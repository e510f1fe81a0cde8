/** Exercise softmax-cross-entropy-gradient: softmax and cross-entropy in one loss; this package uses grader. */
package chainrule.exercises.backpropagation.softmaxcrossentropygradient;
