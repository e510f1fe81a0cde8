/** What an instructor writes down: assignment, roster and marks given by hand; uses files. */
package chainrule.assignment;
