/**
 * What students handed in: folders, zip files, downloads of Canvas, Moodle and Gradescope, names and times; this
 * package uses marks and files.
 */
package chainrule.intake;
