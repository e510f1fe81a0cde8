/** Exercise tanh: the hyperbolic tangent of each entry; this package uses grader. */
package chainrule.exercises.forwardpropagation.tanh;
