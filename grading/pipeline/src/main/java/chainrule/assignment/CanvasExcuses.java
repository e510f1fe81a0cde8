package chainrule.assignment;

import chainrule.files.CsvTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which students are excused in the gradebook that Canvas exports: the column of the assignment has {@code EX} for
 * them.
 */
final class CanvasExcuses {

    /**
     * The name under which a student's columns keep the headings of columns with {@code EX}, one in each line. It
     * contains a blank, so it cannot be a heading itself.
     */
    static final String EXCUSED = "excused from";

    private CanvasExcuses() {}

    /**
     * Whether a student is excused.
     *
     * @param columns of the student
     * @param assignment its name, without which nobody knows the column
     */
    static boolean has(Map<String, String> columns, Optional<String> assignment) {
        return assignment
                .filter(name -> headings(columns).stream().anyMatch(heading -> isOf(heading, name)))
                .isPresent();
    }

    /**
     * A line for the instructor if it is unclear which column is meant.
     *
     * @param head of the whole table
     */
    static Optional<String> unclear(
            List<String> head, Collection<Map<String, String>> students, Optional<String> assignment) {
        Set<String> excusing = new TreeSet<>();
        students.forEach(columns -> excusing.addAll(headings(columns)));
        List<String> own = head.stream()
                .filter(heading ->
                        assignment.filter(name -> isOf(heading, name)).isPresent())
                .toList();
        if (excusing.isEmpty() || own.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                own.isEmpty()
                        ? "EX in the columns %s of Canvas' gradebook excuses nobody here: no column there has the name of this assignment; write it into the assignment file as \"name\""
                                .formatted(readable(excusing))
                        : "Canvas' gradebook has several columns %s, and EX in any of them excuses; write the whole heading into the assignment file as \"name\", with its number"
                                .formatted(readable(own)));
    }

    private static String readable(Collection<String> headings) {
        return headings.stream()
                .map(heading -> "“%s”".formatted(heading.replace('_', ' ')))
                .collect(Collectors.joining(", "));
    }

    private static List<String> headings(Map<String, String> columns) {
        String excused = columns.getOrDefault(EXCUSED, "");
        return excused.isEmpty() ? List.of() : List.of(excused.split("\n"));
    }

    /** Canvas writes the assignment's number after its name: {@code Week 4 (1234)}. */
    private static boolean isOf(String heading, String name) {
        String own = CsvTable.heading(name);
        return heading.equals(own) || heading.startsWith(own + "_(") && heading.matches("(?s).*_\\(\\d{1,18}\\)");
    }
}
