package chainrule.marks;

import java.nio.file.Path;

/**
 * A notebook that a student handed in.
 *
 * @param student id, from the file's or folder's name
 * @param lesson name of the lesson's notebook without its ending
 */
public record Submission(String student, String lesson, Path file) {}
