/** Files that are written whole or not at all, tables, and texts that others wrote; uses no other package of the pipeline. */
package chainrule.files;
