package chainrule.intake;

import java.util.Optional;

/**
 * What the name of a file or folder tells in a download from Canvas or Moodle:
 * {@code leeanna_LATE_12345_67890_homework.ipynb} of Canvas has a name, perhaps LATE, the student's number and the file's;
 * {@code Anna Lee_12345_assignsubmission_file_homework.ipynb} of Moodle has the student's.
 *
 * @param file the file's number, as Canvas has it
 */
record NumberedName(String student, Optional<String> file) {

    private static final String LATE = "late_";
    private static final String MOODLE = "assignsubmission_file";
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /** The first place that fits counts: the rest of the name is the student's own, who may write another number there. */
    static Optional<NumberedName> of(String name) {
        if (name.chars().anyMatch(c -> LINE_ENDS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        for (int before = name.indexOf('_', 1); before >= 0; before = name.indexOf('_', before + 1)) {
            Optional<NumberedName> found = from(name, before + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where the numbers would begin. */
    private static Optional<NumberedName> from(String name, int place) {
        int start = name.regionMatches(true, place, LATE, 0, LATE.length()) ? place + LATE.length() : place;
        int end = digitsEnd(name, start);
        if (end == start || !name.startsWith("_", end)) {
            return Optional.empty();
        }
        String student = name.substring(start, end);
        int next = end + 1;
        if (name.startsWith(MOODLE, next)) {
            return Optional.of(new NumberedName(student, Optional.empty()));
        }
        int last = digitsEnd(name, next);
        boolean canvas = last > next && name.startsWith("_", last) && last + 1 < name.length();
        return canvas
                ? Optional.of(new NumberedName(student, Optional.of(name.substring(next, last))))
                : Optional.empty();
    }

    private static int digitsEnd(String name, int start) {
        int end = start;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
