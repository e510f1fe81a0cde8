/** What an instructor writes: the assignment, the roster, and marks given by hand; this package uses files. */
package chainrule.assignment;
