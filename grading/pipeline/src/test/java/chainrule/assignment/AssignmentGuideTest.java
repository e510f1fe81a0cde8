package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples in grading/guide/assignment.md are read as they are shown. */
class AssignmentGuideTest {

    private static final Path PAGE = Path.of("../guide/assignment.md");
    private static final Set<String> EXERCISES = Set.of("dense-backward", "relu-backward", "tanh-backward");

    @TempDir
    Path folder;

    private List<String> samples(String form) throws IOException {
        return Pattern.compile(form)
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(sample -> sample.replaceAll("(?m)^```(json)?$", "").strip())
                .toList();
    }

    @Test
    void everyAssignmentFileIsOne() throws IOException {
        List<String> files = samples("(?ms)^```json$.*?^```$");
        assertEquals(3, files.size());
        for (String text : files) {
            Assignment read = Assignment.read(Files.writeString(folder.resolve("week.json"), text), EXERCISES);
            assertTrue(read.has("dense-backward") && read.has("relu-backward"), text);
        }
    }

    @Test
    void theRowsOfMarksByHandAreReadForEachStudent() throws IOException {
        List<String> tables = samples("(?m)^ {4}student,exercise,.*\\R(?: {4}.*\\R)+");
        assertEquals(1, tables.size());
        Path file =
                Files.writeString(folder.resolve("overrides.csv"), tables.get(0).replaceAll("(?m)^ +", ""));
        ManualMarks read = ManualMarks.read(
                file,
                Map.of("dense-backward", 50, "relu-backward", 20),
                Map.of("relu-backward", Map.of("dz", BigDecimal.TEN)),
                Set.of("anna", "ben", "zoe"));
        assertEquals(Set.of("dense-backward", "relu-backward"), read.of("anna").keySet());
        assertEquals(Set.of("dense-backward", "total"), read.of("ben").keySet());
        assertTrue(read.of("zoe").get("relu-backward").get(0).isComment());
    }
}
