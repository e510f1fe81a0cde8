/** Exercise numerical-gradient: central differences of any function; uses grader. */
package chainrule.exercises.backpropagation.numericalgradient;
