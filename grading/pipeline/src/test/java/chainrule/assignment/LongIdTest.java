package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Growth;
import chainrule.NastyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The time to read ids and tables of a large class grows with their size and not with the square of that. */
@Tag("once")
class LongIdTest {

    private static final int STUDENTS = 5_000;

    @TempDir
    Path folder;

    private static List<NastyText> texts() {
        return NastyText.all(6);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noIdTakesLongToCompare(NastyText nasty) {
        Growth.requireLinear("same id", 5_000, nasty::of, id -> new SimilarIds(List.of(id)).of(id + "x"));
    }

    private Path file(int rows, String head, String row) {
        String text = IntStream.range(0, rows)
                .mapToObj(i -> row.formatted(i))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
        try {
            return Files.writeString(folder.resolve(rows + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLargeRosterIsReadInOnePass() {
        Growth.requireLinear(
                "roster", STUDENTS, n -> file(n, "student,last_name", "s%d,\"Lee, the second\""), LongIdTest::roster);
    }

    private static Roster roster(Path file) {
        try {
            return Roster.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Marks(Path file, Set<String> students) {}

    @Test
    void manyMarksForStudentsThatAreNotKnownAreRefusedInOnePass() {
        Growth.requireLinear(
                "overrides",
                STUDENTS,
                n -> new Marks(
                        file(n, "student,exercise,points,reason", "S-%d,relu,1,why"),
                        IntStream.range(0, n).mapToObj(i -> "s" + i).collect(Collectors.toSet())),
                marks -> assertThrows(
                        IOException.class, () -> ManualMarks.read(marks.file, Map.of("relu", 10), marks.students)));
    }
}
