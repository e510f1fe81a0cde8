package chainrule.report;

import chainrule.grade.ExerciseResult;
import chainrule.grade.Status;
import chainrule.grade.Submission;
import chainrule.grade.SubmissionResult;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies of the submissions with a text cell of feedback below each exercise's cell; all else in them stays as it was. */
public final class AnnotatedNotebooks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter(" ", "\n"))
            .withArrayIndenter(new DefaultIndenter(" ", "\n")));

    private AnnotatedNotebooks() {}

    /** Writes {@code feedback/<student>/<lesson>.ipynb} for every submission that can be read. */
    public static void write(Path folder, List<Submission> submissions, List<Grader> graders, List<Standing> standings)
            throws IOException {
        WholeClass whole = WholeClass.of(standings);
        var byStudent = standings.stream().collect(Collectors.toMap(Standing::student, s -> s));
        for (Submission submission : submissions) {
            Path target = Outputs.feedback(folder, submission.student(), "")
                    .resolve(AtomicFiles.nameFor(submission.lesson()) + ".ipynb");
            Optional<String> text = Files.size(submission.file()) > Notebook.LARGEST
                    ? Optional.empty()
                    : annotated(
                            Files.readAllBytes(submission.file()),
                            submission.lesson(),
                            graders,
                            byStudent.get(submission.student()),
                            whole);
            if (text.isPresent()) {
                AtomicFiles.write(target, text.get());
            } else {
                Files.deleteIfExists(target); // Of an earlier submission, which could be read.
            }
        }
    }

    /** The copy; nothing where the file is no notebook, which the feedback page says. */
    static Optional<String> annotated(
            byte[] file, String lesson, List<Grader> graders, Standing standing, WholeClass whole) throws IOException {
        try {
            Notebook notebook = Notebook.parse(file);
            ObjectNode root = (ObjectNode) Notebook.tree(file);
            ArrayNode old = (ArrayNode) root.get("cells");
            Copy copy = new Copy(
                    JSON.createArrayNode(),
                    ids(old),
                    root.path("nbformat_minor").asInt(0) >= 5);
            copy.add("total", FeedbackCell.total(standing, whole));
            List<ExerciseResult> results = results(standing, lesson);
            Map<Integer, List<ExerciseResult>> byCell =
                    results.stream().collect(Collectors.groupingBy(e -> number(notebook, graders, e)));
            for (int i = 0; i < old.size(); i++) {
                copy.cells.add(old.get(i));
                byCell.getOrDefault(i + 1, List.of())
                        .forEach(e -> copy.add(e.exercise(), FeedbackCell.of(e, standing)));
            }
            results.stream()
                    .filter(e -> e.status() == Status.MISSING_CELL)
                    .forEach(e -> copy.add(e.exercise(), FeedbackCell.of(e, standing)));
            root.set("cells", copy.cells);
            return Optional.of(WRITER.writeValueAsString(root) + "\n");
        } catch (NotebookException e) {
            return Optional.empty();
        }
    }

    private static List<ExerciseResult> results(Standing standing, String lesson) {
        return standing.results().stream()
                .filter(r -> r.lesson().equals(lesson))
                .map(SubmissionResult::exercises)
                .findFirst()
                .orElse(List.of());
    }

    /** Of the cell that counts for the exercise, from 1; 0 where there is none. */
    private static int number(Notebook notebook, List<Grader> graders, ExerciseResult e) {
        return graders.stream()
                .map(Grader::exercise)
                .filter(x -> x.id().equals(e.exercise()))
                .findFirst()
                .flatMap((Exercise x) -> ExerciseCell.find(notebook, x.id(), x.declares()))
                .map(found -> found.cell().number())
                .orElse(0);
    }

    private static Set<String> ids(ArrayNode cells) {
        Set<String> ids = new HashSet<>();
        for (JsonNode cell : cells) {
            ids.add(cell.path("id").asText(""));
        }
        return ids;
    }

    /** The cells of a copy. @param needsIds as format 4.5 does and none before it may have */
    private record Copy(ArrayNode cells, Set<String> ids, boolean needsIds) {

        void add(String about, String markdown) {
            ObjectNode cell = cells.addObject().put("cell_type", "markdown");
            if (needsIds) {
                String id = "feedback-" + about;
                for (int i = 2; !ids.add(id); i++) {
                    id = "feedback-" + about + "-" + i;
                }
                cell.put("id", id);
            }
            cell.putObject("metadata");
            cell.put("source", markdown);
        }
    }
}
