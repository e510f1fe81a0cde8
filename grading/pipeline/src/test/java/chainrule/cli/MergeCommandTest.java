package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.Folders;
import chainrule.shard.PartFolder;
import chainrule.shard.PartSeal;
import chainrule.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small class in a zip file, of whose notebooks the best counts, in two parts that were graded once. */
@Tag("once")
class MergeCommandTest {

    private static final int STUDENTS = 5;

    @TempDir
    static Path folder;

    @BeforeAll
    static void aClassIsGradedInTwoParts() throws IOException {
        zip(DrawnClass.write(folder.resolve("week4"), STUDENTS, 3), folder.resolve("week4.zip"));
        DrawnClass.assignment(folder.resolve("assignment.json"), "best");
        Files.writeString(folder.resolve("key"), "sixteen bytes or more");
        said(0, "grade", "week4.zip", "--assignment", "assignment.json", "--out", "whole");
        for (String number : List.of("1", "2")) {
            grade("0", number, "part" + number);
        }
        said(0, "merge", "part1", "part2", "--out", "merged", "--key", "key");
    }

    private static String grade(String exit, String number, String out, String... more) {
        String[] usual = {
            "grade",
            "week4.zip",
            "--assignment",
            "assignment.json",
            "--shard",
            number + "/2",
            "--out",
            out,
            "--key",
            "key"
        };
        return said(
                Integer.parseInt(exit),
                Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    private static void zip(Path from, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(from.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** What the program says; arguments that are names of files or folders lie in this test's folder. */
    private static String said(int exit, String... command) {
        String[] whole = Stream.of(command)
                .map(word -> word.matches("part\\w*|whole|merged\\w*|key|week4\\w*(\\.zip)?|assignment.json")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return CommandRun.said(exit, whole).replace(folder + "/", "");
    }

    private static Map<String, String> contents(String graded) throws IOException {
        Map<String, String> contents = Contents.butDurations(folder.resolve(graded));
        contents.keySet().removeIf(file -> file.endsWith("/durations.csv"));
        return contents;
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
                Files.readAllLines(folder.resolve("whole/durations.csv")).size(),
                Files.readAllLines(folder.resolve("merged/durations.csv")).size());
        String machine = Files.readString(folder.resolve("merged/machine.txt"));
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
    void aPartThatIsGradedAgainKeepsItsResults() {
        assertTrue(grade("0", "2", "part2").contains("nothing had changed"));
    }

    @Test
    void aMissingPartIsNamedAndNothingIsWritten() {
        assertEquals("Part 1 of 2 is missing.\n", said(1, "merge", "part2", "--out", "mergedno", "--key", "key"));
        assertTrue(Files.notExists(folder.resolve("mergedno")));
    }

    @Test
    void aPartWithAChangedResultIsRefused() throws IOException {
        copy("part1", "partchanged");
        Path result;
        try (Stream<Path> files = Files.walk(folder.resolve("partchanged/results"))) {
            result = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(result, Files.readString(result).replaceFirst("\"points\" : \\d+", "\"points\" : 99"));
        String said = said(1, "merge", "partchanged", "part2", "--out", "mergedno", "--key", "key");
        assertTrue(said.startsWith("partchanged was changed after it was graded: results/"), said);
        assertTrue(Files.notExists(folder.resolve("mergedno")));
    }

    @Test
    void aSealedPartNeedsItsKey() {
        String said = said(1, "merge", "part1", "part2", "--out", "mergedno");
        assertTrue(said.contains("part1 was sealed with a key; give it with --key."), said);
    }

    @Test
    void aPartNeedsASeed() {
        String said = said(1, "grade", "week4.zip", "--shard", "1/2", "--out", "partno");
        assertTrue(said.startsWith("All parts of a class need the same seed: give --seed NUMBER"), said);
        assertTrue(Files.notExists(folder.resolve("partno")));
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

    @Test
    void partsOfAClassThatChangedMeanwhileAreRefused() throws IOException {
        Path more = DrawnClass.write(folder.resolve("week4more"), STUDENTS, 3);
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

    /** A part empties its folder of copies. */
    @Test
    void submissionsAreNeverWhereAPartPutsItsCopies() throws IOException {
        Path submitted = DrawnClass.write(folder.resolve("week4class/submitted"), 1, 3);
        String said = said(1, "grade", submitted.toString(), "--seed", "1", "--shard", "1/2", "--out", "week4class");
        assertTrue(said.contains("lies where --out week4class puts its results"), said);
        assertTrue(Files.exists(submitted.resolve("anna")));
    }

    @Test
    void aFolderOfTheUsersOwnFilesIsLeftAsItIs() throws IOException {
        for (String name : List.of("thesis.txt", "results/photo.txt", "unpacked/old.txt", ".hidden")) {
            Path own = folder.resolve("mergedforeign");
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
    void marksByHandMayBeThereBeforeTheFirstMerge() throws IOException {
        Files.createDirectories(folder.resolve("mergedmarks"));
        Files.writeString(
                folder.resolve("mergedmarks/overrides.csv"),
                "student,exercise,points,reason\nanna,dense-backward,7,oral\n");
        said(0, "merge", "part1", "part2", "--out", "mergedmarks", "--key", "key");
        assertTrue(Files.readString(folder.resolve("mergedmarks/gradebook.csv")).contains("oral"));
    }

    @Test
    void theFolderOfAPartIsNoPlaceForTheResultsOfTheClass() throws IOException {
        copy("part1", "partkept");
        Map<String, String> before = Contents.of(folder.resolve("partkept"));
        String expected =
                "--out partkept is the folder of a part of a class (course grade --shard); choose another folder for"
                        + " the results of the whole class.\n";
        assertEquals(expected, said(1, "merge", "part1", "part2", "--out", "partkept", "--key", "key"));
        assertEquals(expected, said(1, "grade", "week4.zip", "--out", "partkept"));
        assertEquals(before, Contents.of(folder.resolve("partkept")));
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
                Path added = folder.resolve("partmixed" + wrong + "/submitted").resolve(place);
                Files.createDirectories(place.equals(student) ? added : added.getParent());
                if (!place.equals(student)) {
                    Files.writeString(added, "{}");
                }
                PartFolder.close(
                        folder.resolve("partmixed" + wrong),
                        PartFolder.read(folder.resolve("partplain" + wrong), PartSeal.of(Optional.empty()))
                                .manifest(),
                        PartSeal.of(Optional.empty()));
                String said = said(1, "merge", "partmixed1", "partmixed2", "--out", "mergedno");
                assertEquals(
                        "partmixed%s is part %s of 2, but holds %s, which is of %s, who is in another part.\n"
                                        .formatted(wrong, wrong, place, student)
                                + "Grade these parts again, each with a new --out.\n",
                        said);
                assertTrue(Files.notExists(folder.resolve("mergedno")));
            }
        }
    }

    @Test
    void whatIsAddedOrChangedOnTopOfAPartIsNamed() throws IOException {
        for (String name : List.of("graded-with.txt", ".hidden", "notes.txt")) {
            copy("part1", "partchanged");
            Files.writeString(folder.resolve("partchanged").resolve(name), "graders 0\n");
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
        Map<String, String> before = Contents.of(folder.resolve("mergedforget"));

        String said = said(1, "merge", "part1", "part2", "--out", "mergedforget", "--key", "key");
        assertTrue(
                said.startsWith(
                        "anna: course forget deleted this student from mergedforget, but these parts still hold this"
                                + " student's data."),
                said);
        assertEquals(before, Contents.of(folder.resolve("mergedforget")));
        said = said(1, "grade", "week4.zip", "--assignment", "assignment.json", "--out", "mergedforget");
        assertTrue(said.contains("but the submissions or the roster still hold this student's data"), said);
        assertEquals(before, Contents.of(folder.resolve("mergedforget")));

        Path file = folder.resolve("mergedforget").resolve(ForgottenIds.FILE);
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
                Files.readString(folder.resolve("mergedforget/gradebook.csv")).contains("\nanna,"));
    }

    @Test
    void nobodyIsDeletedFromAPartWhichSaysWhatToDoInstead() throws IOException {
        copy("part1", "partsealed");
        Map<String, String> before = Contents.of(folder.resolve("partsealed"));
        String said = said(1, "forget", "anna", "partsealed");
        assertTrue(said.startsWith("partsealed is a part of a class, which course grade --shard wrote."), said);
        assertTrue(said.endsWith("Nothing was deleted.\n"), said);
        assertEquals(before, Contents.of(folder.resolve("partsealed")));
    }

    @Test
    void theTableOfPersonalDataHasEveryFileOfAPart() throws IOException {
        Map<String, String> table = PersonalDataTest.table("| file of a part |");
        Set<String> tops = new TreeSet<>();
        for (String part : List.of("part1", "part2")) {
            Contents.of(folder.resolve(part)).forEach((name, text) -> {
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

    private static void copy(String from, String to) throws IOException {
        Folders.remove(folder.resolve(to));
        try (Stream<Path> files = Files.walk(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(to).resolve(folder.resolve(from).relativize(file)));
            }
        }
    }
}
