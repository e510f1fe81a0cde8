/** Exercise softmax-cross-entropy-gradient: softmax and cross-entropy in one loss; uses grader. */
package chainrule.exercises.backpropagation.softmaxcrossentropygradient;
