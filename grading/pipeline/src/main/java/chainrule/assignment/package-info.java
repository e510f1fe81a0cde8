/** What an instructor writes down: assignment, roster and marks given by hand; uses only text. */
package chainrule.assignment;
