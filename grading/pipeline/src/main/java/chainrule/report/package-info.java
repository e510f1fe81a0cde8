/** The pages that people read: gradebook, class report and feedback; this package uses marks, assignment and files. */
package chainrule.report;
