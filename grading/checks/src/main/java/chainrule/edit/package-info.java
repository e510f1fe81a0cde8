/** Small edits of a cell, found in its source and compiled together; uses subject and cell. */
package chainrule.edit;
