package chainrule.assignment;

import chainrule.files.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the gradebook that Canvas exports as a roster: its column {@code Student} holds names, and {@code ID} holds
 * Canvas's own numbers.
 */
final class CanvasRoster {

    private static final String POINTS_POSSIBLE = "Points Possible";

    /** The student that Canvas adds so that instructors can try things out. */
    private static final String TEST_STUDENT = "Student, Test";

    private static final List<String> OF_A_STUDENT = List.of("sis_user_id", "sis_login_id", "section");

    private CanvasRoster() {}

    /**
     * Lists the students under their numbers, which files in Canvas's downloads also have; any other table stays as it
     * is.
     */
    static CsvTable of(CsvTable table) {
        if (!isOfCanvas(table)) {
            return table;
        }
        List<CsvTable.Row> students = table.rows().stream()
                .filter(row -> row.field("id").isPresent() && !name(row).equals(TEST_STUDENT))
                .map(row -> new CsvTable.Row(row.line(), fields(row)))
                .toList();
        return new CsvTable(table.file(), table.head(), students);
    }

    private static boolean isOfCanvas(CsvTable table) {
        return table.head().containsAll(Set.of("student", "id", "section"))
                && table.rows().stream().anyMatch(row -> name(row).equals(POINTS_POSSIBLE));
    }

    private static String name(CsvTable.Row row) {
        return row.field("student").orElse("");
    }

    private static Map<String, String> fields(CsvTable.Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        String id = row.field("id").orElseThrow();
        fields.put("student", id);
        fields.put("canvas_id", id);
        String[] names = name(row).split(", *", 2);
        fields.put("last_name", names[0]);
        if (names.length > 1) {
            fields.put("first_name", names[1]);
        }
        for (String column : OF_A_STUDENT) {
            row.field(column).ifPresent(value -> fields.put(column, value));
        }
        String excused = row.fields().entrySet().stream()
                .filter(field -> field.getValue().equalsIgnoreCase("EX"))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"));
        if (!excused.isEmpty()) {
            fields.put(CanvasExcuses.EXCUSED, excused);
        }
        return fields;
    }
}
