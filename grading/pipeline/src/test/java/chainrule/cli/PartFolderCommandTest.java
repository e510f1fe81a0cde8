package chainrule.cli;

import static chainrule.cli.GradedParts.FOLDER;
import static chainrule.cli.GradedParts.copy;
import static chainrule.cli.GradedParts.grade;
import static chainrule.cli.GradedParts.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the folder of a part of a class is for, and what it is not for. */
@Tag("slow")
class PartFolderCommandTest {

    @BeforeAll
    static void aClassIsGradedInTwoParts() throws IOException {
        GradedParts.gradeOnce();
    }

    @Test
    void aPartThatIsGradedAgainKeepsItsResults() {
        assertTrue(grade("0", "2", "part2").contains("nothing had changed"));
    }

    @Test
    void aPartNeedsASeed() {
        String said = said(1, "grade", "week4.zip", "--shard", "1/2", "--out", "partno");
        assertTrue(said.startsWith("All parts of a class need the same seed: give --seed NUMBER"), said);
        assertTrue(Files.notExists(FOLDER.resolve("partno")));
    }

    @Test
    void whatIsNoPartIsRefused() {
        for (String wrong : List.of("3/2", "0/2", "1", "x")) {
            String said = said(2, "grade", "week4.zip", "--seed", "1", "--shard", wrong, "--out", "partno");
            assertTrue(said.contains("is not a part of a class; write 2/3 for the second of three."), said);
        }
    }

    @Test
    void whatBelongsToReportsIsGivenToTheMerge() {
        assertEquals(
                "A part of a class has no reports: give --pseudonyms to course merge.\n",
                grade("1", "1", "partno", "--pseudonyms"));
        assertTrue(grade("1", "1", "partno", "--dry-run").startsWith("--shard cannot be combined with"));
        assertTrue(said(1, "grade", "week4.zip", "--key", "key").startsWith("--key seals parts"));
    }

    @Test
    void theFolderOfAnotherPartIsRefused() {
        String said = grade("1", "1", "part2");
        assertTrue(said.contains("part2 holds results of students who are not in part 1 of 2, such as"), said);
        said(0, "merge", "part1", "part2", "--out", "mergedagain", "--key", "key");
    }

    /** A part empties its folder of copies. */
    @Test
    void submissionsAreNeverWhereAPartPutsItsCopies() throws IOException {
        Path submitted = DrawnClass.write(FOLDER.resolve("week4class/submitted"), 1, 3);
        String said = said(1, "grade", submitted.toString(), "--seed", "1", "--shard", "1/2", "--out", "week4class");
        assertTrue(said.contains("is where --out week4class puts its results"), said);
        assertTrue(Files.exists(submitted.resolve("anna")));
    }

    @Test
    void aFolderOfTheUsersOwnFilesIsLeftAsItIs() throws IOException {
        for (String name : List.of("thesis.txt", "results/photo.txt", "unpacked/old.txt", ".hidden")) {
            Path own = FOLDER.resolve("mergedforeign");
            Folders.remove(own);
            Files.createDirectories(own.resolve(name).getParent());
            Files.writeString(own.resolve(name), "mine");
            Files.writeString(own.resolve("overrides.csv"), "student,exercise,points,reason\n");
            Map<String, String> before = Contents.of(own);
            String said = said(1, "merge", "part1", "part2", "--out", "mergedforeign", "--key", "key");
            String top = Path.of(name).getName(0).toString();
            assertEquals(
                    "--out mergedforeign is not a folder of results: it holds %s, which no run of course grade or course"
                                    .formatted(top)
                            + " merge wrote there. Choose a new or empty folder. Nothing was changed.\n",
                    said);
            assertEquals(
                    said,
                    said(
                            1,
                            "grade",
                            "week4.zip",
                            "--assignment",
                            "assignment.json",
                            "--shard",
                            "1/2",
                            "--out",
                            "mergedforeign"));
            assertEquals(before, Contents.of(own));
        }
    }

    @Test
    void theFolderOfAPartIsNoPlaceForTheResultsOfTheClass() throws IOException {
        copy("part1", "partkept");
        Map<String, String> before = Contents.of(FOLDER.resolve("partkept"));
        String expected =
                "--out partkept is the folder of a part of a class (course grade --shard); choose another folder for"
                        + " the results of the whole class.\n";
        assertEquals(expected, said(1, "merge", "part1", "part2", "--out", "partkept", "--key", "key"));
        assertEquals(expected, said(1, "grade", "week4.zip", "--out", "partkept"));
        assertEquals(before, Contents.of(FOLDER.resolve("partkept")));
    }

    @Test
    void nobodyIsDeletedFromAPartWhichSaysWhatToDoInstead() throws IOException {
        copy("part1", "partsealed");
        Map<String, String> before = Contents.of(FOLDER.resolve("partsealed"));
        String said = said(1, "forget", "anna", "partsealed");
        assertTrue(said.startsWith("partsealed is a part of a class, which course grade --shard wrote."), said);
        assertTrue(said.endsWith("Nothing was deleted.\n"), said);
        assertEquals(before, Contents.of(FOLDER.resolve("partsealed")));
    }

    @Test
    void theTableOfPersonalDataHasEveryFileOfAPart() throws IOException {
        Map<String, String> table = PersonalDataTest.table("| file of a part |");
        Set<String> tops = new TreeSet<>();
        for (String part : List.of("part1", "part2")) {
            Contents.of(FOLDER.resolve(part)).forEach((name, text) -> {
                String top = name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : name;
                tops.add(top);
                assertTrue(table.containsKey(top), () -> top + " is missing in the table");
                boolean names = Stream.of("anna", "Anna", "\u00e9ric", "zo\u00eb")
                        .anyMatch(id ->
                                StudentIdentifiers.of(id, Optional.empty()).isIn(name + " " + text));
                assertTrue(!names || !table.get(top).equals(PersonalDataTest.NOBODY), name);
            });
        }
        assertEquals(table.keySet(), tops);
    }
}
