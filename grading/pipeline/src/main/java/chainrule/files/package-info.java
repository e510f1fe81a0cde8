/**
 * Files that are written whole or not at all, tables, and texts that others wrote; this package uses no other package
 * of the pipeline.
 */
package chainrule.files;
