/** Reads notebooks as files and finds the cells of exercises; uses no other package. */
package chainrule.notebook;
