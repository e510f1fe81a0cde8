/** From a submitted notebook to outcomes: compile, load in the sandbox, run the graders here; uses all packages but assignment, report and cli. */
package chainrule.grade;
