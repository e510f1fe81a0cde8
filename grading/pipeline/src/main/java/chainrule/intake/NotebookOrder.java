package chainrule.intake;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A student's files for one lesson in the order in which they were made, as far as names show it. Canvas numbers files
 * as they come in. Otherwise, the last one is the one with the lesson's own name, then the one in the shallower folder,
 * then the one with the highest number in its name.
 */
final class NotebookOrder {

    private NotebookOrder() {}

    static Comparator<Path> of(String lesson, String ending) {
        return Comparator.comparing(
                        (Path file) -> fileNumber(file.getFileName().toString()), NumberOrder::compareNumbers)
                .thenComparing(file -> file.getFileName().toString().equals(lesson + ending))
                .thenComparing(file -> -file.getNameCount())
                .thenComparing(file -> withoutEnding(file.toString(), ending), new NumberOrder());
    }

    private static String fileNumber(String name) {
        return NumberedName.ofFile(name).flatMap(NumberedName::file).orElse("0");
    }

    private static String withoutEnding(String path, String ending) {
        int start = path.length() - ending.length();
        return path.regionMatches(true, start, ending, 0, ending.length()) ? path.substring(0, start) : path;
    }
}
