/**
 * Processes only: one reads and compiles notebooks, sandboxes run their code, and this one runs the graders; this
 * package uses its own subpackages, marks and files.
 */
package chainrule.run;
