/**
 * Compiles notebook cells with JShell's own front end, as the kernels do, without running them; this package uses only
 * subject.
 */
package chainrule.cell;
