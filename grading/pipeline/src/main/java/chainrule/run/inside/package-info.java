/** The main of the sandboxed process, which loads compiled cells and lends them to the grader; uses wire, cell, edit and subject. */
package chainrule.run.inside;
