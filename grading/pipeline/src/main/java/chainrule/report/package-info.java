/** Writes what grading found, for people and other programs; uses grade and assignment. */
package chainrule.report;
