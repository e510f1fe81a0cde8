/** Exercise tanh: the hyperbolic tangent of each entry; uses grader. */
package chainrule.exercises.forwardpropagation.tanh;
