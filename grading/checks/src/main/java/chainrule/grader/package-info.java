/**
 * The kit for writing graders, and the runner that makes an outcome from a grader and a subject; this package uses
 * notebook and subject.
 */
package chainrule.grader;
