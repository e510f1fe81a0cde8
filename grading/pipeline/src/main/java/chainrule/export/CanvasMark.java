package chainrule.export;

import chainrule.files.CsvTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mark on its way to Canvas.
 *
 * @param who the student as Canvas writes it in addresses: {@code 4711}, {@code sis_user_id:u12}, {@code
 *     sis_login_id:anna}
 * @param points empty if the student is excused
 */
public record CanvasMark(String who, String name, Optional<BigDecimal> points) {

    private static final String POSSIBLE = "Points Possible";

    /** All marks, and the maximum. */
    public record CanvasTable(BigDecimal possible, List<CanvasMark> marks) {}

    /** Reads the file that {@link CanvasExport} wrote, unless somebody damaged it since. */
    public static CanvasTable read(Path file) throws IOException {
        CsvTable table = CsvTable.read(file, "student", "id", "sis_user_id", "sis_login_id", "section");
        String column = table.head().get(table.head().size() - 1);
        Optional<BigDecimal> possible = Optional.empty();
        List<CanvasMark> marks = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            String points = row.field(column).orElse("");
            try {
                if (row.field("student").filter(POSSIBLE::equals).isPresent()) {
                    possible = Optional.of(new BigDecimal(points));
                } else {
                    marks.add(new CanvasMark(
                            who(row),
                            row.field("student").orElse(""),
                            points.equals("EX") ? Optional.empty() : Optional.of(new BigDecimal(points))));
                }
            } catch (NumberFormatException e) {
                wrong.add("line %d: the points must be a number or EX, got %s".formatted(row.line(), points));
            } catch (IllegalArgumentException e) {
                wrong.add("line %d: %s".formatted(row.line(), e.getMessage()));
            }
        }
        CsvTable.refuse(file, wrong);
        return new CanvasTable(
                possible.orElseThrow(() -> new IOException(file + " has no row “Points Possible”.")),
                List.copyOf(marks));
    }

    private static String who(CsvTable.Row row) {
        return new CanvasNames(field(row, "id"), field(row, "sis_user_id"), field(row, "sis_login_id"))
                .inAddresses()
                .orElseThrow(() -> new IllegalArgumentException("nothing tells Canvas who this is"));
    }

    private static String field(CsvTable.Row row, String column) {
        return row.field(column).orElse("");
    }
}
