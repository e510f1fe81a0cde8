/** The line of the mistake in a cell that fails its checks; uses edit, cell, grader and subject. */
package chainrule.line;
