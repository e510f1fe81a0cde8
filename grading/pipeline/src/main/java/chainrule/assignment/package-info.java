/** What an instructor writes down: assignment and roster; uses no other package. */
package chainrule.assignment;
