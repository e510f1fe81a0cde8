/** What is said about a submission, for those who write it down; uses no other package of the pipeline. */
package chainrule.marks;
