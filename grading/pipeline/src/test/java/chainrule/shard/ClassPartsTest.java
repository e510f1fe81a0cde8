package chainrule.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        assertEquals("Part 2 of 3 is missing.", wrong(first, third));
        assertEquals("Parts 1 and 3 of 3 are missing.", wrong(second));
    }

    @Test
    void aPartThatIsThereTwiceIsNamed() throws IOException {
        Path again = part("again", WrittenPart.manifest(new Shard(2, 3)));
        assertEquals("2 and again are both part 2 of 3.", wrong(first, second, third, again));
        Path third = part("third", WrittenPart.manifest(new Shard(2, 3)));
        assertEquals("2, again and third are all part 2 of 3.", wrong(first, second, this.third, again, third));
    }

    @Test
    void aFolderThatIsGivenAgainIsNamedOnce() {
        assertEquals("2 is given twice.", wrong(first, second, third, second));
        assertEquals("3 is given 3 times.", wrong(third, first, second, third, folder.resolve("1/../3")));
    }

    @Test
    void anotherSeedIsTold() throws IOException {
        Path other = part("other", WrittenPart.manifest(new Shard(3, 3), 2, Map.of("roster", "ab")));
        assertEquals("other was graded under other conditions than 1: seed 1 → 2.", wrong(first, second, other));
    }

    @Test
    void theOddPartIsNamedWhereverItStands() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int of = 3 + random.nextInt(5);
            int odd = 1 + random.nextInt(of);
            boolean inputs = random.nextBoolean();
            List<Path> parts = new ArrayList<>();
            for (int number = 1; number <= of; number++) {
                boolean own = number == odd;
                PartManifest manifest = WrittenPart.manifest(
                        new Shard(number, of), own && !inputs ? 2 : 1, Map.of("roster", own && inputs ? "cd" : "ab"));
                parts.add(part("%d-%d".formatted(seed, number), manifest));
            }
            String name = "%d-%d".formatted(seed, odd);
            String usual = "%d-%d".formatted(seed, odd == 1 ? 2 : 1);
            assertEquals(
                    inputs
                            ? "%s was graded with other inputs than %s: the roster differs.".formatted(name, usual)
                            : "%s was graded under other conditions than %s: seed 1 → 2.".formatted(name, usual),
                    wrong(parts.toArray(Path[]::new)));
        }
    }

    @Test
    void whereNoValueHasAMajorityNoPartIsCalledTheOddOne() throws IOException {
        Path other = part("other", WrittenPart.manifest(new Shard(2, 2), 2, Map.of(PartManifest.SUBMISSIONS, "cd")));
        Path one = part("one", WrittenPart.manifest(new Shard(1, 2), 1, Map.of(PartManifest.SUBMISSIONS, "ab")));
        assertEquals(
                "one and other were graded under different conditions: seed 1 → 2.\n"
                        + "one and other were graded with different inputs: the submissions differ.",
                wrong(one, other));
    }

    @Test
    void otherInputsAreTold() throws IOException {
        Path other = part("other", WrittenPart.manifest(new Shard(3, 3), 1, Map.of("roster", "cd")));
        assertEquals("other was graded with other inputs than 1: the roster differs.", wrong(first, second, other));
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
