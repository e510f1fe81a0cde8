package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that somebody changed in a part is never sealed again, whatever the instructor runs. */
@Tag("slow")
class ForgedPartTest {

    @TempDir
    Path folder;

    private Path result;

    @BeforeEach
    void aWrongAnswerIsGraded() throws IOException {
        new NotebookCells()
                .exercise("relu", NotebookCells.of("relu", "mutants/relu-abs"))
                .to(folder.resolve("submitted/anna/02-forward-propagation.ipynb"));
        Files.writeString(folder.resolve("key"), "sixteen bytes or more");
        Files.writeString(folder.resolve("other"), "sixteen other bytes");
        grade("--key", "key");
        try (Stream<Path> results = Files.walk(folder.resolve("part/results"))) {
            result = results.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void grade(String... seal) {
        List<String> words = new ArrayList<>(List.of(
                "grade",
                folder.resolve("submitted").toString(),
                "--seed",
                "7",
                "--shard",
                "1/1",
                "--out",
                folder.resolve("part").toString()));
        for (String word : seal) {
            words.add(word.startsWith("--") ? word : folder.resolve(word).toString());
        }
        assertEquals(0, Main.run(words.toArray(String[]::new)));
    }

    /** All checks pass, and the time of the file tells nothing of it. */
    private String forge() throws IOException {
        var time = Files.getLastModifiedTime(result);
        String honest = Files.readString(result);
        String forged = honest.replace("\"passed\" : false", "\"passed\" : true")
                .replaceAll("\"points\" : \\d+", "\"points\" : 1");
        assertFalse(honest.equals(forged));
        Files.writeString(result, forged);
        Files.setLastModifiedTime(result, time);
        return honest;
    }

    private void assertHonest(String honest, String... seal) throws IOException {
        assertEquals(honest, Files.readString(result));
        List<String> merge = new ArrayList<>(List.of(
                "merge",
                folder.resolve("part").toString(),
                "--out",
                folder.resolve("class").toString()));
        for (String word : seal) {
            merge.add(word.startsWith("--") ? word : folder.resolve(word).toString());
        }
        assertEquals(0, Main.run(merge.toArray(String[]::new)));
    }

    @Test
    void inASealedPart() throws IOException {
        String honest = forge();
        grade("--key", "key");
        assertHonest(honest, "--key", "key");
    }

    @Test
    void inAPartThatIsSealedInAnotherWayFromNowOn() throws IOException {
        String honest = forge();
        grade("--key", "other");
        assertHonest(honest, "--key", "other");
        honest = forge();
        grade();
        assertHonest(honest);
    }

    @Test
    void inAPartWhoseSealIsGone() throws IOException {
        String honest = forge();
        Files.delete(folder.resolve("part/part.seal"));
        grade("--key", "key");
        assertHonest(honest, "--key", "key");
    }

    @Test
    void aPartThatNobodyChangedKeepsItsResults() throws IOException {
        var time = Files.getLastModifiedTime(result);
        grade("--key", "key");
        assertEquals(time, Files.getLastModifiedTime(result));
        assertTrue(Files.exists(folder.resolve("part/part.seal")));
    }

    @Test
    void aLinkToAPartIsThePart() throws IOException {
        String honest = Files.readString(result);
        Path part = Files.move(folder.resolve("part"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("part"), part);
        assertHonest(honest, "--key", "key");
    }
}
