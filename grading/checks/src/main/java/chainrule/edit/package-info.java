/** Small edits of a cell, found in its source and compiled together; this package uses subject and cell. */
package chainrule.edit;
