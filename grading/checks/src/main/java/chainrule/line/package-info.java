/** The line of the mistake in a cell that fails its checks; uses edit, grader and subject. */
package chainrule.line;
