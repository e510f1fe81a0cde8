/** What people read: gradebook, class report, feedback; uses marks, assignment and files. */
package chainrule.report;
