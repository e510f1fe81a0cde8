/** Reads notebooks as files and finds the cells of exercises; this package uses no other package. */
package chainrule.notebook;
