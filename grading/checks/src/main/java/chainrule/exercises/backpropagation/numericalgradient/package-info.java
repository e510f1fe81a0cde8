/** Exercise numerical-gradient: central differences of any function; this package uses grader. */
package chainrule.exercises.backpropagation.numericalgradient;
