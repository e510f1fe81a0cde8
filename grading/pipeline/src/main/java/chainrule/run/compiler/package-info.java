/** Reads, compiles and copies notebooks in a process that can be ended, as hostile files can exhaust it; uses cell, edit, line, wire, sandbox and marks. */
package chainrule.run.compiler;
