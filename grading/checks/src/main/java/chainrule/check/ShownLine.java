package chainrule.check;

/**
 * The line of the mistake as a reader sees it.
 *
 * @param message that a single change there helps
 * @param where the line itself, with its number and what it belongs to
 */
record ShownLine(String message, String where) {}
