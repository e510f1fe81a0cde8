package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message names the line in which an editor shows the row. */
class CsvTableLinesTest {

    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

    @TempDir
    Path folder;

    @Test
    void aRowHasTheLineInWhichItBeginsWhateverComesBeforeIt() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String end = ENDS.get(random.nextInt(ENDS.size()));
            // A program that writes its own line ends within a field keeps those of the file.
            String within = end.equals("\r\n") && random.nextBoolean() ? "\n" : end;
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            int line = 1;
            if (random.nextInt(4) == 0) {
                text.append("sep=,").append(end);
                line++;
            }
            text.append("student,reason,").append(end);
            line++;
            List<Long> expected = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                if (random.nextInt(5) == 0) {
                    text.append(random.nextBoolean() ? ",," : "").append(end);
                    line++;
                }
                expected.add((long) line);
                int breaks = random.nextInt(4);
                String words =
                        "one" + (within + "two \"\" more").repeat(breaks) + (random.nextInt(3) == 0 ? within : "");
                int more = words.endsWith(within) ? breaks + 1 : breaks;
                text.append("s%d,\"%s\",".formatted(i, words)).append(end);
                line += 1 + more;
            }
            Path file = Files.writeString(folder.resolve("a.csv"), text);
            assertEquals(
                    expected,
                    CsvTable.read(file).rows().stream().map(CsvTable.Row::line).toList(),
                    text.toString().replace("\r", "\\r"));
        }
    }
}
