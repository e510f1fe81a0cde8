/** Processes only: reads and compiles notebooks in one, runs their code in sandboxes, and the graders here; uses its own rooms, marks and files. */
package chainrule.run;
