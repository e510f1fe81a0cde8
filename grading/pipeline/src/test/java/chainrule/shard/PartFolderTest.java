package chainrule.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.Fingerprint;
import chainrule.files.Folders;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a class is taken as it was when it was finished, or not at all. */
class PartFolderTest {

    private static final Shard SECOND = new Shard(2, 3);

    @TempDir
    Path temporary;

    private PartSeal seal(String key) throws IOException {
        return PartSeal.of(Optional.of(Files.writeString(temporary.resolve("key-" + key.length()), key)));
    }

    private Path part(PartSeal seal) throws IOException {
        return WrittenPart.in(
                Files.createTempDirectory(temporary, "part"), WrittenPart.manifest(SECOND), seal, new Random(1));
    }

    @Test
    void anUnchangedPartSaysWhatItIs() throws IOException {
        PartFolder read = PartFolder.read(part(WrittenPart.HASHED), WrittenPart.HASHED);
        assertEquals(SECOND, read.manifest().shard());
        assertEquals("folder", read.manifest().files().get("submitted/empty"));
    }

    @Tag("slow")
    @Test
    void whateverIsChangedAfterwardsIsNoticed() throws IOException {
        PartSeal keyed = seal("sixteen bytes or more");
        for (int seed = 0; seed < 300; seed++) {
            PartSeal seal = seed % 2 == 0 ? keyed : WrittenPart.HASHED;
            Path part = part(seal);
            String how = new ChangedPart(part, seed).change();
            assertThrows(IOException.class, () -> PartFolder.read(part, seal), "seed %d: %s".formatted(seed, how));
            Folders.remove(part);
        }
    }

    @Test
    void withAKeyNobodyElseCanSealAChangedPart() throws IOException {
        PartSeal keyed = seal("sixteen bytes or more");
        for (int seed = 0; seed < 50; seed++) {
            Path part = part(keyed);
            new ChangedPart(part, seed).change();
            PartSeal forged = seed % 2 == 0 ? WrittenPart.HASHED : seal("the key of another one");
            PartFolder.close(part, WrittenPart.manifest(SECOND), forged);
            PartFolder.read(part, forged);
            assertThrows(IOException.class, () -> PartFolder.read(part, keyed), "seed " + seed);
            Folders.remove(part);
        }
    }

    @Test
    void aSealWithAKeyAsksForTheKey() throws IOException {
        Path part = part(seal("sixteen bytes or more"));
        IOException e = assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
        assertTrue(e.getMessage().endsWith("was sealed with a key; give it with --key."), e.getMessage());
        assertThrows(IOException.class, () -> seal("short"));
        IOException folder = assertThrows(IOException.class, () -> PartSeal.of(Optional.of(temporary)));
        assertEquals(
                temporary + " is a folder; a key is a file with at least 16 bytes that nobody can guess.",
                folder.getMessage());
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        Path part = part(WrittenPart.HASHED);
        Files.writeString(part.resolve("results/s1/02.json"), "{}");
        IOException e = assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
        assertTrue(
                e.getMessage()
                        .endsWith("was changed after it was graded: results/s1/02.json was changed. Remove what was"
                                + " added; after any other change, grade this part again."),
                e.getMessage());
    }

    @Test
    void aPartThatIsBeingGradedIsNotFinished() throws IOException {
        Path part = part(WrittenPart.HASHED);
        PartFolder.open(part, PartSeal.of(Optional.empty()));
        IOException e = assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
        assertTrue(e.getMessage().contains("is not a finished part of a class"), e.getMessage());
    }

    @Test
    void aPartOfAnotherFormIsToldAsThat() throws IOException {
        Path part = part(WrittenPart.HASHED);
        String manifest = "{\"form\": 1}";
        Files.writeString(part.resolve("part.json"), manifest);
        Files.writeString(part.resolve("part.seal"), "sha256 " + Fingerprint.of(manifest) + "\n");
        IOException e = assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
        assertTrue(e.getMessage().contains("was written by another version of this program."), e.getMessage());
    }

    @Test
    void theLockOfARunIsNoChangeButALinkOrAFolderInItsPlaceIs() throws IOException {
        Path part = part(WrittenPart.HASHED);
        Path lock = Files.writeString(part.resolve(".lock"), "1234\n");
        PartFolder.read(part, WrittenPart.HASHED);
        Files.delete(lock);
        Files.createSymbolicLink(lock, part.resolve("machine.txt"));
        assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
    }

    /** Whoever has no key to break can seal anything; then the ids themselves tell. */
    @Test
    void aSealedResultOfAStudentOfAnotherPartIsNamed() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Path part = part(WrittenPart.HASHED);
            String student = "student" + seed;
            Path store = part.resolve(seed % 2 == 0 ? "results" : "versions/3");
            Path notebook = Files.writeString(temporary.resolve("any.ipynb"), "{}");
            new ResultStore(store, "")
                    .put(new Submission(student, "02", notebook), new SubmissionResult(student, "02", List.of()));
            PartFolder.close(part, WrittenPart.manifest(SECOND), WrittenPart.HASHED);
            if (SECOND.has(student)) {
                assertEquals(
                        Set.of(student),
                        PartFolder.read(part, WrittenPart.HASHED).graded());
            } else {
                IOException e = assertThrows(IOException.class, () -> PartFolder.read(part, WrittenPart.HASHED));
                assertTrue(
                        e.getMessage()
                                .contains("is part 2 of 3, but holds results of students who are in another part: "
                                        + student),
                        e.getMessage());
            }
            Folders.remove(part);
        }
    }
}
