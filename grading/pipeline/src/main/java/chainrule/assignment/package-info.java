/** What an instructor writes down: assignment, roster and marks given by hand; uses no other package. */
package chainrule.assignment;
