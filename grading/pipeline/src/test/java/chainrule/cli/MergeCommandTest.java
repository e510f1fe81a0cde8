package chainrule.cli;

import static chainrule.cli.GradedParts.FOLDER;
import static chainrule.cli.GradedParts.contents;
import static chainrule.cli.GradedParts.copy;
import static chainrule.cli.GradedParts.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.shard.PartFolder;
import chainrule.shard.PartSeal;
import chainrule.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small class in a zip file, of whose notebooks the best counts, in two parts that were graded once. */
@Tag("slow")
class MergeCommandTest {

    @BeforeAll
    static void aClassIsGradedInTwoParts() throws IOException {
        GradedParts.gradeOnce();
    }

    @Test
    void theResultsAreThoseOfOneRunWithWhatCameOutOfTheZipFileAndAllVersions() throws IOException {
        Map<String, String> whole = contents("whole");
        assertTrue(whole.keySet().stream().anyMatch(file -> file.startsWith("unpacked/")), whole::toString);
        assertTrue(whole.keySet().stream().anyMatch(file -> file.startsWith("versions/2/")), whole::toString);
        assertEquals(whole, contents("merged"));
    }

    @Test
    void timesAndMachinesOfAllPartsStandInTheMergedFolder() throws IOException {
        assertEquals(
                Files.readAllLines(FOLDER.resolve("whole/durations.csv")).size(),
                Files.readAllLines(FOLDER.resolve("merged/durations.csv")).size());
        String machine = Files.readString(FOLDER.resolve("merged/machine.txt"));
        assertTrue(machine.startsWith("Parts 1, 2 of 2\nThe machine of the last run."), machine);
    }

    @Test
    void gradingGoesOnInTheMergedFolder() throws IOException {
        copy("merged", "mergedon");
        String said = said(0, "grade", "week4.zip", "--assignment", "assignment.json", "--out", "mergedon");
        assertTrue(said.contains("nothing had changed"), said);
        assertEquals(contents("whole"), contents("mergedon"));
    }

    @Test
    void aMissingPartIsNamedAndNothingIsWritten() {
        assertEquals("Part 1 of 2 is missing.\n", said(1, "merge", "part2", "--out", "mergedno", "--key", "key"));
        assertTrue(Files.notExists(FOLDER.resolve("mergedno")));
    }

    @Test
    void aPartWithAChangedResultIsRefused() throws IOException {
        copy("part1", "partchanged");
        Path result;
        try (Stream<Path> files = Files.walk(FOLDER.resolve("partchanged/results"))) {
            result = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(result, Files.readString(result).replaceFirst("\"points\" : \\d+", "\"points\" : 99"));
        String said = said(1, "merge", "partchanged", "part2", "--out", "mergedno", "--key", "key");
        assertTrue(said.startsWith("partchanged was changed after it was graded: results/"), said);
        assertTrue(Files.notExists(FOLDER.resolve("mergedno")));
    }

    @Test
    void aSealedPartNeedsItsKey() {
        String said = said(1, "merge", "part1", "part2", "--out", "mergedno");
        assertTrue(said.contains("part1 was sealed with a key; give it with --key."), said);
    }

    @Test
    void partsOfAClassThatChangedMeanwhileAreRefused() throws IOException {
        Path more = DrawnClass.write(FOLDER.resolve("week4more"), GradedParts.STUDENTS, 3);
        Files.createDirectories(more.resolve("late"));
        Files.writeString(more.resolve("late/notes.pdf"), "");
        said(
                0,
                "grade",
                "week4more",
                "--assignment",
                "assignment.json",
                "--shard",
                "2/2",
                "--out",
                "partmore",
                "--key",
                "key");
        String said = said(1, "merge", "part1", "partmore", "--out", "mergedno", "--key", "key");
        assertEquals("part1 and partmore were graded with different inputs: the submissions differ.\n", said);
    }

    @Test
    void marksByHandMayBeThereBeforeTheFirstMerge() throws IOException {
        Files.createDirectories(FOLDER.resolve("mergedmarks"));
        Files.writeString(
                FOLDER.resolve("mergedmarks/overrides.csv"),
                "student,exercise,points,reason\nanna,dense-backward,7,oral\n");
        said(0, "merge", "part1", "part2", "--out", "mergedmarks", "--key", "key");
        assertTrue(Files.readString(FOLDER.resolve("mergedmarks/gradebook.csv")).contains("oral"));
    }

    /** Without a key anybody can seal a part; a student whom nobody graded must not get lost in it all the same. */
    @Test
    void whatLiesInTheWrongPartIsNamed() throws IOException {
        for (String number : List.of("1", "2")) {
            said(
                    0,
                    "grade",
                    "week4",
                    "--assignment",
                    "assignment.json",
                    "--shard",
                    number + "/2",
                    "--out",
                    "partplain" + number);
        }
        Shard first = new Shard(1, 2);
        for (String student : List.of("zoe", "yann", "xenia", "will", "vera", "ugo")) {
            for (String place : List.of(student + "/04-backpropagation.ipynb", student + "/notes.pdf", student)) {
                for (String number : List.of("1", "2")) {
                    copy("partplain" + number, "partmixed" + number);
                }
                String wrong = first.has(student) ? "2" : "1";
                Path added = FOLDER.resolve("partmixed" + wrong + "/submitted").resolve(place);
                Files.createDirectories(place.equals(student) ? added : added.getParent());
                if (!place.equals(student)) {
                    Files.writeString(added, "{}");
                }
                PartFolder.close(
                        FOLDER.resolve("partmixed" + wrong),
                        PartFolder.read(FOLDER.resolve("partplain" + wrong), PartSeal.of(Optional.empty()))
                                .manifest(),
                        PartSeal.of(Optional.empty()));
                String said = said(1, "merge", "partmixed1", "partmixed2", "--out", "mergedno");
                assertEquals(
                        "partmixed%s is part %s of 2, but holds %s, which is of %s, who is in another part.\n"
                                        .formatted(wrong, wrong, place, student)
                                + "Grade these parts again, each with a new --out.\n",
                        said);
                assertTrue(Files.notExists(FOLDER.resolve("mergedno")));
            }
        }
    }

    @Test
    void whatIsAddedOrChangedOnTopOfAPartIsNamed() throws IOException {
        for (String name : List.of("graded-with.txt", ".hidden", "notes.txt")) {
            copy("part1", "partchanged");
            Files.writeString(FOLDER.resolve("partchanged").resolve(name), "graders 0\n");
            String said = said(1, "merge", "partchanged", "part2", "--out", "mergedno", "--key", "key");
            String how = name.equals("graded-with.txt") ? "changed" : "added";
            assertTrue(
                    said.startsWith("partchanged was changed after it was graded: %s was %s.".formatted(name, how)),
                    said);
        }
    }

    @Test
    void partsOfBeforeBringNobodyBackWhoWasDeletedSince() throws IOException {
        copy("merged", "mergedforget");
        String told = said(0, "forget", "anna", "mergedforget");
        assertTrue(told.contains("Parts of a class still hold data of this student."), told);
        assertTrue(told.contains("\n  part1\n"), told);
        Map<String, String> before = Contents.of(FOLDER.resolve("mergedforget"));

        String said = said(1, "merge", "part1", "part2", "--out", "mergedforget", "--key", "key");
        assertTrue(
                said.startsWith(
                        "anna: course forget deleted this student from mergedforget, but this student's data is still"
                                + " in these parts."),
                said);
        assertEquals(before, Contents.of(FOLDER.resolve("mergedforget")));
        said = said(1, "grade", "week4.zip", "--assignment", "assignment.json", "--out", "mergedforget");
        assertTrue(said.contains("but this student's data is still in the submissions. Take"), said);
        assertEquals(before, Contents.of(FOLDER.resolve("mergedforget")));

        Path file = FOLDER.resolve("mergedforget").resolve(ForgottenIds.FILE);
        String begins = said.substring(said.indexOf("“") + 1, said.indexOf("”"));
        assertTrue(Files.readString(file).contains("\n" + begins), said);
        Files.writeString(
                file,
                Files.readString(file)
                                .lines()
                                .filter(line -> !line.startsWith(begins))
                                .findFirst()
                                .orElseThrow() + "\n");
        said(0, "merge", "part1", "part2", "--out", "mergedforget", "--key", "key");
        assertTrue(
                Files.readString(FOLDER.resolve("mergedforget/gradebook.csv")).contains("\nanna,"));
    }
}
