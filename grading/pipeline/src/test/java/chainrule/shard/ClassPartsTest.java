package chainrule.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts fit together, or what is wrong is told of all of them. */
class ClassPartsTest {

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private Path third;

    @BeforeEach
    void aClassOfThreeParts() throws IOException {
        first = part("1", WrittenPart.manifest(new Shard(1, 3)));
        second = part("2", WrittenPart.manifest(new Shard(2, 3)));
        third = part("3", WrittenPart.manifest(new Shard(3, 3)));
    }

    private Path part(String name, PartManifest manifest) throws IOException {
        Path part = Files.createDirectory(folder.resolve(name));
        return WrittenPart.in(part, manifest, WrittenPart.HASHED, new Random(name.hashCode()));
    }

    private String wrong(Path... parts) {
        return assertThrows(IOException.class, () -> ClassParts.of(List.of(parts), WrittenPart.HASHED))
                .getMessage()
                .replace(folder + "/", "");
    }

    @Test
    void allPartsAreOneClassInWhateverOrderTheyAreGiven() throws IOException {
        ClassParts parts = ClassParts.of(List.of(third, first, second), WrittenPart.HASHED);
        assertEquals(
                List.of(first, second, third),
                parts.parts().stream().map(PartFolder::path).toList());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("One of 3 parts is missing: 2.", wrong(first, third));
        assertEquals("2 of 3 parts are missing: 1, 3.", wrong(second));
    }

    @Test
    void aPartThatIsThereTwiceIsNamed() throws IOException {
        Path again = part("again", WrittenPart.manifest(new Shard(2, 3)));
        assertEquals("2 and again are both part 2 of 3.", wrong(first, second, third, again));
    }

    @Test
    void anotherSeedIsTold() throws IOException {
        Path other = part("other", WrittenPart.manifest(new Shard(3, 3), 2, Map.of("roster", "ab")));
        assertEquals("other was graded under other conditions than 1: seed 1 → 2.", wrong(first, second, other));
    }

    @Test
    void otherInputsAreTold() throws IOException {
        Path other = part("other", WrittenPart.manifest(new Shard(3, 3), 1, Map.of("roster", "cd")));
        assertEquals(
                "other was graded with other inputs than 1: the roster is not the same.", wrong(first, second, other));
    }

    @Test
    void aPartOfAnotherDivisionIsTold() throws IOException {
        Path other = part("other", WrittenPart.manifest(new Shard(3, 4)));
        assertEquals("other is part 3 of 4, but 1 is part 1 of 3.", wrong(first, second, other));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        Files.writeString(second.resolve("results/s1/02.json"), "{}");
        Path other = part("other", WrittenPart.manifest(new Shard(3, 4), 2, Map.of("roster", "ab")));
        String wrong = wrong(first, second, other, folder.resolve("none"));
        assertEquals(4, wrong.lines().count(), wrong);
        assertTrue(wrong.contains("2 was changed") && wrong.contains("none is not a finished part"), wrong);
    }
}
