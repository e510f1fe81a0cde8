/**
 * The student's code behind the interface that an exercise asks for; uses nothing of the other packages, so that a
 * sandboxed process can hold it alone.
 */
package chainrule.subject;
