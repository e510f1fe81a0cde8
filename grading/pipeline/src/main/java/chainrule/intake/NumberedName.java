package chainrule.intake;

import java.util.Optional;

/**
 * What the name of a file or folder says in a download from Canvas or Moodle. Canvas's {@code
 * leeanna_LATE_12345_67890_homework.ipynb} has a name, perhaps LATE, the student's number and the file's number.
 * Moodle's {@code Anna Lee_12345_assignsubmission_file_homework.ipynb} has the student's number, and so has the folder
 * {@code Anna Lee_12345_assignsubmission_file}.
 *
 * @param display the student's name, which the student may have chosen
 * @param student the student's number
 * @param file the file's number, if it comes from Canvas
 */
record NumberedName(String display, String student, Optional<String> file) {

    private static final String LATE = "late_";
    private static final String MOODLE = "assignsubmission_";
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /**
     * Reads the name of a file: the first place that fits counts. Both programs keep such places out of the student's
     * name; after it comes the file's own name, in which students may write what they want.
     */
    static Optional<NumberedName> ofFile(String name) {
        if (name.chars().anyMatch(c -> LINE_ENDS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        for (int before = name.indexOf('_', 1); before >= 0; before = name.indexOf('_', before + 1)) {
            Optional<NumberedName> found = from(name, before);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the name of a folder, which only Moodle makes: it ends with Moodle's own words, and everything before them
     * is the student's name.
     */
    static Optional<NumberedName> ofFolder(String name) {
        String whole = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
        int plugin = whole.lastIndexOf("_" + MOODLE);
        if (plugin < 0 || !isWord(whole, plugin + 1 + MOODLE.length())) {
            return Optional.empty();
        }
        int start = plugin;
        while (start > 0 && isDigit(whole.charAt(start - 1))) {
            start--;
        }
        return start < plugin && start > 1 && whole.charAt(start - 1) == '_'
                ? Optional.of(new NumberedName(
                        whole.substring(0, start - 1), whole.substring(start, plugin), Optional.empty()))
                : Optional.empty();
    }

    /** The place where the student's name ends. */
    private static Optional<NumberedName> from(String name, int before) {
        int place = before + 1;
        int start = name.regionMatches(true, place, LATE, 0, LATE.length()) ? place + LATE.length() : place;
        int end = digitsEnd(name, start);
        if (end == start || !name.startsWith("_", end)) {
            return Optional.empty();
        }
        String display = name.substring(0, before);
        String student = name.substring(start, end);
        int next = end + 1;
        if (name.startsWith(MOODLE, next) && isLetter(name, next + MOODLE.length())) {
            return Optional.of(new NumberedName(display, student, Optional.empty()));
        }
        int last = digitsEnd(name, next);
        boolean canvas = last > next && name.startsWith("_", last) && last + 1 < name.length();
        return canvas
                ? Optional.of(new NumberedName(display, student, Optional.of(name.substring(next, last))))
                : Optional.empty();
    }

    private static int digitsEnd(String name, int start) {
        int end = start;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether everything from there on is letters, as in the names of Moodle's plugins for files and texts. */
    private static boolean isWord(String name, int start) {
        return start < name.length() && name.chars().skip(start).allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isLetter(String name, int place) {
        return place < name.length() && name.charAt(place) >= 'a' && name.charAt(place) <= 'z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
