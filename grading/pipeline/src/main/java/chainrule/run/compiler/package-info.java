/**
 * Reads, compiles and copies notebooks in a process that can be ended, because hostile files can exhaust it; this
 * package uses cell, edit, line, wire, sandbox and marks.
 */
package chainrule.run.compiler;
