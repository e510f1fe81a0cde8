package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cli.DrawnFolder.Platform;
import chainrule.marks.StudentMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of files with personal data in grading/guide/results.md, beside a folder of results. */
class PersonalDataTest {

    private static final Path PAGE = Path.of("../guide/results.md");
    static final String NOBODY = "nobody's";

    @TempDir
    Path temporary;

    /** Of a folder of results. */
    static Map<String, String> table() throws IOException {
        return table("| file |");
    }

    /** By file or folder, whose data are in it. @param head what the table begins with */
    static Map<String, String> table(String head) throws IOException {
        String section = Files.readString(PAGE);
        section = section.substring(section.indexOf("\n## Personal data\n"));
        section = section.substring(section.indexOf(head));
        section = (section + "\n\n").substring(0, (section + "\n\n").indexOf("\n\n"));
        Map<String, String> table = new LinkedHashMap<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split("\\|");
            Pattern.compile("`([^`]+)`")
                    .matcher(cells[1])
                    .results()
                    .map(MatchResult::group)
                    .forEach(name -> table.put(name.replace("`", ""), cells[2].strip()));
        });
        return table;
    }

    @Test
    void everyFileIsInTheTableAndThoseThatAreNobodysNameNobody() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.MOODLE, 40, 1);
        Map<String, String> table = table();
        Map<String, Boolean> named = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(drawn.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = drawn.folder.relativize(file);
                String top = place.getName(0) + (place.getNameCount() > 1 ? "/" : "");
                assertTrue(table.containsKey(top), () -> place + " is missing in the table of " + PAGE);
                named.merge(top, names(file, drawn.classMarks, place), Boolean::logicalOr);
            }
        }
        named.forEach((top, somebody) ->
                assertEquals(somebody, !table.get(top).equals(NOBODY) && !top.equals("pseudonymous/"), top));
        assertEquals(
                List.of("forgotten.txt", ".merging/", ".lock"),
                table.keySet().stream().filter(top -> !named.containsKey(top)).toList());
    }

    private static boolean names(Path file, List<StudentMarks> classMarks, Path place) throws IOException {
        String text = place + Files.readString(file, StandardCharsets.ISO_8859_1);
        return classMarks.stream()
                .anyMatch(s ->
                        StudentIdentifiers.of(s.student(), Optional.empty()).isIn(text) || text.contains(s.fullName()));
    }
}
