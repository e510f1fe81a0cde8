/** Marks as other programs read them, each behind one interface and all in one list; uses marks, assignment and files. */
package chainrule.export;
