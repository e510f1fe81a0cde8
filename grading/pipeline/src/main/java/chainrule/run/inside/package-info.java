/**
 * The main class of the sandboxed process, which loads compiled cells and offers them to the grader; this package uses
 * wire, cell, edit and subject.
 */
package chainrule.run.inside;
