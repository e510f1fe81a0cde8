package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The section “Exports” of {@code grading/guide/exports.md}, which has a row for each. */
final class GuideToExports {

    private static final String HEADING = "\n## Exports\n";

    private GuideToExports() {}

    /** The row that begins with the file's name. */
    static String rowOf(String file) throws IOException {
        String guide = Files.readString(Path.of("../guide/exports.md"));
        int begin = guide.indexOf(HEADING);
        assertTrue(begin >= 0, "grading/guide/exports.md has no section “Exports”");
        String section = guide.substring(begin + HEADING.length()).split("\n#", 2)[0];
        String name = "| `exports/%s` |".formatted(file);
        return section.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "the table under “Exports” in grading/guide/exports.md has no row that begins with " + name));
    }
}
