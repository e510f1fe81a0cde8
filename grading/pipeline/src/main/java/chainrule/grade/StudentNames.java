package chainrule.grade;

import java.math.BigInteger;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a student's id from where a notebook lies. */
final class StudentNames {

    /**
     * {@code leeanna_LATE_12345_67890_homework.ipynb} of Canvas: name, perhaps LATE, the student's number, the file's number;
     * {@code Anna Lee_12345_assignsubmission_file_homework.ipynb} of Moodle, as a folder's or a file's name. The first place
     * that fits counts: the rest of the name is the student's own, who may write another number there.
     */
    private static final Pattern NUMBERED =
            Pattern.compile(".+?_(?:(?i:late)_)?(\\d+)_(?:(\\d+)_.+|assignsubmission_file.*)");

    private static final String BETWEEN_NUMBERS = "(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)";

    private StudentNames() {}

    /**
     * @param relative from the folder of all submissions to the notebook
     * @return in one line, and in the composed form, since macOS' file systems take letters and their accents apart
     */
    static String of(Path relative, String lesson, String ending) {
        String first = Normalizer.normalize(text(relative.getName(0)), Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", "_");
        Optional<String> number = number(first);
        if (number.isPresent()) {
            return number.get();
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

    /** In letters of another system, two names would read alike: they are told by their bytes, as {@code j%F6rg}. */
    private static String text(Path name) {
        String text = name.toString();
        return text.indexOf('\uFFFD') < 0
                ? text
                : name.toUri().getRawPath().replaceFirst("/$", "").replaceFirst(".*/", "");
    }

    /** The student's number in the names of Canvas and Moodle. */
    static Optional<String> number(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Which of a student's files for one lesson counts: the last one. Canvas numbers files as they come in; else the one
     * that has the lesson's own name, else the one that lies less deep, else the one with the highest number in its name.
     */
    static Comparator<Path> inOrder(String lesson, String ending) {
        return Comparator.comparing((Path file) -> fileNumber(file.getFileName().toString()))
                .thenComparing(file -> file.getFileName().toString().equals(lesson + ending))
                .thenComparing(file -> -file.getNameCount())
                .thenComparing(file -> file.toString().replaceAll("(?i)\\" + ending + "$", ""), StudentNames::compare);
    }

    private static BigInteger fileNumber(String name) {
        Matcher canvas = NUMBERED.matcher(name);
        return canvas.matches() && canvas.group(2) != null ? new BigInteger(canvas.group(2)) : BigInteger.ZERO;
    }

    /** Numbers as numbers: 9 before 10. */
    private static int compare(String a, String b) {
        String[] left = a.split(BETWEEN_NUMBERS);
        String[] right = b.split(BETWEEN_NUMBERS);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d+") && right[i].matches("\\d+");
            int order =
                    numbers ? new BigInteger(left[i]).compareTo(new BigInteger(right[i])) : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return left.length == right.length ? a.compareTo(b) : Integer.compare(left.length, right.length);
    }
}
