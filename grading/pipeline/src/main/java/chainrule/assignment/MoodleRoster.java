package chainrule.assignment;

import chainrule.files.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Moodle's grading worksheet as a roster: {@code Participant 123} in its column {@code Identifier} has the number
 * 123 in Moodle's downloads.
 */
final class MoodleRoster {

    private MoodleRoster() {}

    /** Lists the students under their numbers, with name and e-mail address; any other table stays as it is. */
    static CsvTable of(CsvTable table) {
        if (table.head().contains("student") || !table.head().containsAll(Set.of("identifier", "full_name"))) {
            return table;
        }
        List<CsvTable.Row> students = table.rows().stream()
                .map(row -> new CsvTable.Row(row.line(), fields(row)))
                .toList();
        List<String> head = new ArrayList<>(List.of("student", "name", "email"));
        head.addAll(table.head());
        return new CsvTable(table.file(), head, students);
    }

    private static Map<String, String> fields(CsvTable.Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.field("identifier").ifPresent(id -> fields.put("student", id.replaceFirst("^\\D*(?=\\d+$)", "")));
        row.field("full_name").ifPresent(name -> fields.put("name", name));
        row.field("email_address").ifPresent(address -> fields.put("email", address));
        row.field("group").ifPresent(group -> fields.put("group", group));
        return fields;
    }
}
