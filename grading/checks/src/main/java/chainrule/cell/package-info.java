/** Compiles notebook cells with JShell's own front end, as the kernels do, without running them; uses only subject. */
package chainrule.cell;
