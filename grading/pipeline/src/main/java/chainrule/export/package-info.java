/**
 * Marks in the forms that other programs read, all with one interface and in one list; this package uses marks,
 * assignment and files.
 */
package chainrule.export;
