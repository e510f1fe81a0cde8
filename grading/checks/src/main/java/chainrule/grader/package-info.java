/** The kit that graders are written with, and the runner that makes an outcome of a grader and a subject; uses notebook and subject. */
package chainrule.grader;
