/**
 * The student's code behind the interface that an exercise asks for. This package uses no other package, so a sandboxed
 * process can hold it alone.
 */
package chainrule.subject;
