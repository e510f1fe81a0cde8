/** The line of the mistake in a cell that fails its checks; this package uses edit, cell, grader and subject. */
package chainrule.line;
