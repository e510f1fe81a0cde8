/** The commands that an instructor types; this package uses all other packages. */
package chainrule.cli;
