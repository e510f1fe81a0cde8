package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.intake.FoundSubmissions;
import chainrule.intake.SubmissionSearch;
import chainrule.intake.Submissions;
import chainrule.intake.SubmittedShare;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.NotebookCells;
import chainrule.shard.PartFolder;
import chainrule.shard.PartManifest;
import chainrule.shard.PartSeal;
import chainrule.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Merges a class that is too large to be graded for a test: a few notebooks are graded, and everybody has the results of one of
 * them.
 */
class LargeMergeTest {

    private static final String LESSON = "04-backpropagation";
    private static final int PARTS = 16;
    private static final int MOST_MEGABYTES = 2_560;

    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void twentyThousandResultsAreMerged() throws Exception {
        merge(Integer.getInteger("chainrule.students", 20_000));
    }

    private void merge(int students) throws Exception {
        List<String> templates = templates();
        Path submitted = Files.createDirectory(folder.resolve("submitted"));
        for (int i = 0; i < students; i++) {
            Path own = Files.createDirectory(submitted.resolve(id(i)));
            Files.writeString(own.resolve(LESSON + ".ipynb"), templates.get(i % templates.size()));
        }
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(
                List.of("merge", "--out", folder.resolve("merged").toString()));
        command.addAll(parts(submitted));
        long start = System.nanoTime();
        MeasuredRun run = MeasuredRun.of(GradeProcess.start(log, command.toArray(String[]::new)));
        assertEquals(0, run.exitCode(), Files.readString(log));
        System.out.printf(
                "%d results of %d parts: %d s, %d s of them on a processor, %d MB%n",
                students, PARTS, (System.nanoTime() - start) / 1_000_000_000, run.processorSeconds(), run.megabytes());
        assertEquals(
                1 + students,
                Files.readAllLines(folder.resolve("merged/gradebook.csv")).size());
        assertTrue(run.megabytes() <= MOST_MEGABYTES, () -> "the merge had %d MB".formatted(run.megabytes()));
    }

    private static String id(int i) {
        return "s%05d".formatted(i);
    }

    /** Notebooks that were graded; all exercises of the lesson are written, and some are wrong. */
    private List<String> templates() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String cell : List.of("solution", "mutants/db-averaged")) {
            NotebookCells cells =
                    new NotebookCells().exercise("dense-backward", NotebookCells.of("dense-backward", cell));
            Graders.all().stream()
                    .map(Grader::exercise)
                    .filter(e -> e.lesson().equals(LESSON) && !e.id().equals("dense-backward"))
                    .forEach(e -> cells.exercise(e.id(), NotebookCells.of(e.id(), "solution")));
            texts.add(Files.readString(
                    cells.to(folder.resolve("templates/t%d/%s.ipynb".formatted(texts.size(), LESSON)))));
        }
        assertEquals(
                0,
                Main.run(
                        "grade",
                        folder.resolve("templates").toString(),
                        "--seed",
                        "7",
                        "--out",
                        folder.resolve("graded").toString()));
        return texts;
    }

    private List<String> parts(Path submitted) throws IOException {
        String gradedWith = Files.readString(folder.resolve("graded").resolve(Submissions.GRADED_WITH));
        ResultStore graded = new ResultStore(folder.resolve("graded/results"), gradedWith);
        List<SubmissionResult> known = graded.beside(List.of());
        List<String> parts = new ArrayList<>();
        for (int number = 1; number <= PARTS; number++) {
            Shard shard = new Shard(number, PARTS);
            Path part = folder.resolve("part" + number);
            SubmissionSearch search = new SubmissionSearch(
                            Graders.all().stream().map(Grader::key).toList(), FoundSubmissions.CONTENTS)
                    .only(shard::has);
            List<Submission> own =
                    search.ofClass(submitted, submitted, Set.of()).list();
            ResultStore store = new ResultStore(part.resolve(PartFolder.RESULTS), gradedWith);
            for (Submission s : own) {
                SubmissionResult its = known.get(Integer.parseInt(s.student().substring(1)) % known.size());
                store.put(s, new SubmissionResult(s.student(), s.lesson(), its.exercises(), its.graders()));
            }
            Path copies = Files.createDirectories(part.resolve(PartFolder.SUBMITTED));
            String files = SubmittedShare.copy(submitted, search.entries(), shard::has, number == 1, copies);
            Files.writeString(part.resolve(PartFolder.MACHINE), "a machine\n");
            PartFolder.close(
                    part,
                    new PartManifest(
                            0, shard, "submitted", 7, 10, 60, gradedWith, Map.of("files", files), List.of(), Map.of()),
                    PartSeal.of(Optional.empty()));
            parts.add(part.toString());
        }
        return parts;
    }
}
