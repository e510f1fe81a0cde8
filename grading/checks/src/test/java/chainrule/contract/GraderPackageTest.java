package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A misconception that a grader names and no wrong cell shows is told, with its file and what to do. */
class GraderPackageTest {

    private static final Grader RELU = Graders.of("relu").orElseThrow();

    @TempDir
    private Path folder;

    private ExerciseFolder exercise;

    @BeforeEach
    void anExerciseWithoutMutants() throws IOException {
        exercise = new ExerciseFolder(RELU, Files.createDirectories(folder.resolve("lesson/relu")));
        Files.writeString(exercise.path().resolve("solution.jsh"), "int right;\n");
    }

    private List<String> unproven(String source, String... mutants) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("Slips.java"), source);
        StringBuilder cells = new StringBuilder("[mutants]\n");
        for (String name : mutants) {
            cells.append(name).append(": right → wrong\n");
        }
        Files.writeString(exercise.path().resolve(KeptCells.FILE), cells);
        return new GraderPackage(sources, List.of(exercise)).unproven();
    }

    @Test
    void aNameWithoutAWrongCellIsToldWithItsFileAndWhatToDo() throws IOException {
        assertEquals(
                List.of(
                        "“relu-max-with-2” in Slips.java is the name of no wrong cell. Add a cell of that name under [mutants] in %s."
                                .formatted(exercise.path().resolve(KeptCells.FILE))),
                unproven(
                        "c.expect(\"a\", a)\n.mistake(\"relu-abs\", …).mistake(\n  \"relu-max-with-2\", …)",
                        "relu-abs"));
    }

    @Test
    void namesInTablesAndConstantsAreFoundAndWordsGivenToAComparisonToo() throws IOException {
        String source =
                "String ID = \"relu-abs\"; new Slip(\"relu-min\", …); c.require(ok, \"relu-step\", …); .ratio( \"half\", 0.5, …)";
        assertEquals(4, unproven(source).size());
        assertEquals(List.of(), unproven(source, "half", "relu-abs", "relu-min", "relu-step"));
    }

    @Test
    void aSecondWayAndAJoinedNameAreProofAndAnotherKindOfCellIsNone() throws IOException {
        assertEquals(List.of(), unproven("\"relu-abs\" \"relu-min\"", "relu-abs+relu-min--by-loops"));
        assertEquals(List.of(), unproven("\"relu-abs\"", "relu-abs--by-loops"));
        assertEquals(1, unproven("\"relu-abs\"", "relu-absolute").size());
        assertEquals(
                1,
                unproven("\"relu-abs\"", "other: right → wrong\n\n[caught]\nrelu-abs")
                        .size());
    }

    @Test
    void aMistakeOfEitherPassIsProvedInOneOfThem() throws IOException {
        assertEquals(List.of(), unproven("pass + \"wrong-way\"", "backward-wrong-way"));
        assertEquals(1, unproven("\"backward-wrong-way\"", "wrong-way").size());
    }

    @Test
    void aNameThatEndsInANumberIsProvedByOneNumber() throws IOException {
        assertEquals(List.of(), unproven("\"fixed-divisor-\" + k", "fixed-divisor-150"));
        assertEquals(1, unproven("\"fixed-divisor-\" + k", "fixed").size());
    }

    @Test
    void symbolsSentencesAndTheExerciseItselfAreNoMisconceptions() throws IOException {
        assertEquals(
                List.of(),
                unproven("id = \"relu\", lesson = \"02-forward-propagation\", c.matrix(\"z\", …), \"is one-sided.\""));
    }
}
