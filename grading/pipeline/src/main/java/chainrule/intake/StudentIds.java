package chainrule.intake;

import chainrule.files.NormalForm;
import chainrule.files.TrimmedText;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;

/** Reads a student's id from where a notebook lies. */
final class StudentIds {

    private StudentIds() {}

    /**
     * @param relative from the folder of all submissions to the notebook
     * @return in one line, and in the composed form, since macOS' file systems take letters and their accents apart
     */
    static String of(Path relative, String lesson, String ending) {
        String first =
                NormalForm.of(text(relative.getName(0)), Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", "_");
        Optional<String> number = number(first);
        if (number.isPresent()) {
            return number.get();
        }
        for (Path part : relative) {
            if (GradescopeDownload.isFolder(part)) {
                return part.toString();
            }
        }
        if (relative.getNameCount() > 1) {
            return first;
        }
        String stem = first.substring(0, first.length() - ending.length());
        String rest = TrimmedText.of(stem.replace(lesson, ""), "-_. ");
        return rest.isEmpty() ? stem : rest;
    }

    /** In letters of another system, two names would read alike: they are told by their bytes, as {@code j%F6rg}. */
    private static String text(Path name) {
        String text = name.toString();
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        String path = TrimmedText.of(name.toUri().getRawPath(), "/");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The student's number in the names of Canvas and Moodle. */
    static Optional<String> number(String name) {
        return NumberedName.of(name).map(NumberedName::student);
    }

    /**
     * Which of a student's files for one lesson counts: the last one. Canvas numbers files as they come in; else the one
     * that has the lesson's own name, else the one that lies less deep, else the one with the highest number in its name.
     */
    static Comparator<Path> inOrder(String lesson, String ending) {
        return Comparator.comparing(
                        (Path file) -> fileNumber(file.getFileName().toString()), NumberOrder::compareNumbers)
                .thenComparing(file -> file.getFileName().toString().equals(lesson + ending))
                .thenComparing(file -> -file.getNameCount())
                .thenComparing(file -> withoutEnding(file.toString(), ending), new NumberOrder());
    }

    private static String fileNumber(String name) {
        return NumberedName.of(name).flatMap(NumberedName::file).orElse("0");
    }

    private static String withoutEnding(String path, String ending) {
        int start = path.length() - ending.length();
        return path.regionMatches(true, start, ending, 0, ending.length()) ? path.substring(0, start) : path;
    }
}
