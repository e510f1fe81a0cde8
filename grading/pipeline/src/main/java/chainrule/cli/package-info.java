/** The commands an instructor types; uses all other packages. */
package chainrule.cli;
