package chainrule.marks;

import java.nio.file.Path;

/**
 * A notebook that a student handed in.
 *
 * @param student the id, from the name of the file or folder
 * @param lesson the name of the lesson's notebook without its ending
 */
public record Submission(String student, String lesson, Path file) {}
