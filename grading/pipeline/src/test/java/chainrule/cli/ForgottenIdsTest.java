package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was deleted is recognised, and cannot be read. */
class ForgottenIdsTest {

    private static final List<String> ODD =
            List.of("anna", "Anna", "\u00e9", "e\u0301", "=1", "a b", "\ud83d\ude00", "");

    @TempDir
    Path folder;

    @Test
    void everyDeletedIdIsKnownAndNoOtherIs() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 30; round++) {
            Files.deleteIfExists(folder.resolve(ForgottenIds.FILE));
            Set<String> deleted = new TreeSet<>();
            for (int i = 0; i < 12; i++) {
                String id = random.nextInt(3) == 0 ? ODD.get(random.nextInt(ODD.size())) : "" + random.nextInt(500);
                deleted.add(id);
                ForgottenIds.in(folder).with(id).write(folder);
            }
            ForgottenIds read = ForgottenIds.in(folder);
            deleted.forEach(id -> assertTrue(read.has(id), id));
            assertEquals(deleted.size(), read.fingerprints().size());
            for (int i = 0; i < 500; i++) {
                assertEquals(deleted.contains("" + i), read.has("" + i), "" + i);
            }
        }
    }

    @Test
    void theFileOfAnotherFolderHasOtherFingerprintsOfTheSameId() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        for (Path each : List.of(folder, other)) {
            ForgottenIds.in(each).with("1001").write(each);
            assertFalse(Files.readString(each.resolve(ForgottenIds.FILE)).contains("1001 "));
        }
        assertFalse(ForgottenIds.in(folder)
                .fingerprints()
                .equals(ForgottenIds.in(other).fingerprints()));
    }

    @Test
    void whoComesBackIsNamedWithTheLineThatKeepsThemOut() throws IOException {
        ForgottenIds.in(folder).with("1001").with("1002").write(folder);
        ForgottenIds.requireNone(folder, List.of("1003"), "these parts", "");
        String one = assertThrows(
                        IOException.class,
                        () -> ForgottenIds.requireNone(folder, List.of("1001", "1003"), "these parts", "Do this."))
                .getMessage();
        assertTrue(one.startsWith("1001: course forget deleted this student from "), one);
        assertTrue(
                one.contains(", but this student's data is still in these parts. Do this. To have the student graded"),
                one);
        String both = assertThrows(
                        IOException.class,
                        () -> ForgottenIds.requireNone(folder, List.of("1002", "1001"), "these parts", "Do this."))
                .getMessage();
        assertTrue(both.startsWith("1001, 1002: course forget deleted these students from "), both);
        List<String> lines = Files.readAllLines(folder.resolve(ForgottenIds.FILE));
        lines.subList(1, 3).forEach(line -> assertTrue(both.contains("“" + line.substring(0, 19) + "”"), both));
    }

    @Test
    void theReviewReadsTheSameFile() {
        // environment/tests/test_review_deleted.py reads the same line.
        assertEquals(
                Set.of("52ac407475144aec659c56223d5305724ec2137edfa4e954e9b2e25a4d947583"),
                new ForgottenIds("00ff", Set.of()).with("anna").fingerprints());
    }

    @Test
    void aDamagedFileIsToldInsteadOfLettingEverybodyIn() throws IOException {
        for (String text : List.of("", "1001\n", "salt 12\n1001\n", "sha256 12\n")) {
            Files.writeString(folder.resolve(ForgottenIds.FILE), text);
            IOException e = assertThrows(IOException.class, () -> ForgottenIds.in(folder));
            assertTrue(e.getMessage().contains("is damaged"), e.getMessage());
        }
    }
}
