/** Writes what grading found: gradebook and feedback pages; uses grade. */
package chainrule.report;
