package chainrule.grade;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a student's id from where a notebook lies. */
final class StudentNames {

    /** {@code leeanna_LATE_12345_67890_homework.ipynb}: name, perhaps LATE, the student's number, the submission's number. */
    private static final Pattern CANVAS = Pattern.compile("[^_]+_(?:LATE_)?(\\d+)_\\d+_.+");

    /** {@code Anna Lee_12345_assignsubmission_file_homework.ipynb}, as a folder's or a file's name. */
    private static final Pattern MOODLE = Pattern.compile(".+?_(\\d+)_assignsubmission_file.*");

    private StudentNames() {}

    /** @param relative from the folder of all submissions to the notebook */
    static String of(Path relative, String lesson, String ending) {
        String first = relative.getName(0).toString();
        // The rest of the name is the student's own, who may write another number there.
        for (Pattern pattern : new Pattern[] {CANVAS, MOODLE}) {
            Matcher matcher = pattern.matcher(first);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        for (Path part : relative) {
            if (GradescopeExport.isFolder(part)) {
                return part.toString();
            }
        }
        if (relative.getNameCount() > 1) {
            return first;
        }
        String stem = first.substring(0, first.length() - ending.length());
        String rest = stem.replace(lesson, "").replaceAll("^[-_. ]+|[-_. ]+$", "");
        return rest.isEmpty() ? stem : rest;
    }
}
