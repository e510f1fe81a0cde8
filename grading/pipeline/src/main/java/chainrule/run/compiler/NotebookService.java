package chainrule.run.compiler;

import chainrule.cell.CellCompiler;
import chainrule.cell.CompiledCells;
import chainrule.edit.EditEngine;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.Comment;
import chainrule.notebook.Cell;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.notebook.NotebookText;
import chainrule.notebook.WrittenCells;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Reads, compiles and copies the last notebook that it received. */
final class NotebookService implements CompilerService {

    private final List<Path> classPath;
    private final Map<String, CellCompiler> compilers =
            new HashMap<>(); // one a start-up cell, which hardly ever changes
    private final Map<String, EditEngine> engines = new HashMap<>();
    private final Map<String, Cell> found = new LinkedHashMap<>();
    private ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private NotebookText text;
    private Notebook notebook;
    private AnnotatedCopy copy;

    /** @param classPath what cells may import */
    NotebookService(List<Path> classPath) {
        this.classPath = classPath;
    }

    @Override
    public void begin() {
        parts = new ByteArrayOutputStream();
        text = null;
        notebook = null;
        copy = null;
        found.clear();
    }

    @Override
    public void add(byte[] part) {
        parts.writeBytes(part);
    }

    private Notebook notebook() {
        if (notebook == null) {
            text = new NotebookText(parts.toByteArray());
            parts = new ByteArrayOutputStream();
            try {
                notebook = Notebook.parse(text.bytes());
            } catch (NotebookException e) {
                throw new UnreadableNotebookException(e.getMessage());
            }
        }
        return notebook;
    }

    @Override
    public String lesson(List<ExerciseKey> exercises) {
        return Lessons.of(notebook(), exercises).orElse("");
    }

    @Override
    public boolean hasWork(List<ExerciseKey> exercises) {
        return exercises.stream().anyMatch(e -> WrittenCells.has(notebook(), HandedOutLesson.of(e.lesson()), e));
    }

    @Override
    public List<FoundCell> find(List<ExerciseKey> exercises) {
        found.clear();
        List<FoundCell> cells = new ArrayList<>();
        for (ExerciseKey exercise : exercises) {
            ExerciseCell.find(notebook(), exercise).ifPresent(cell -> {
                found.put(exercise.id(), cell.cell());
                cells.add(new FoundCell(exercise.id(), cell.cell().number(), cell.notes()));
            });
        }
        return cells;
    }

    @Override
    public String source(String exercise) {
        return cell(exercise).source();
    }

    @Override
    public Map<String, CompiledCells> compileTogether(String startup) {
        List<Cell> code = notebook().cells().stream().filter(Cell::isCode).toList();
        List<Integer> places = found.values().stream().map(code::indexOf).toList();
        Map<Integer, CompiledCells> compiled =
                with(startup).compileTogether(code.stream().map(Cell::source).toList(), places);
        Map<String, CompiledCells> byExercise = new LinkedHashMap<>();
        found.forEach((exercise, cell) -> {
            CompiledCells cells = compiled.get(code.indexOf(cell));
            if (cells != null) {
                byExercise.put(exercise, cells);
            }
        });
        return byExercise;
    }

    @Override
    public CompiledCells compile(String startup, String exercise) {
        Cell cell = cell(exercise);
        return with(startup).compile(cell.source(), notebook().codeBeside(cell));
    }

    @Override
    public CompiledCells compileAlone(String startup, String exercise) {
        return with(startup).compile(cell(exercise).source(), List.of());
    }

    @Override
    public PreparedEdits edits(String startup, String exercise, NamedMistakes named, int most) {
        Cell cell = cell(exercise);
        EditEngine engine = engines.computeIfAbsent(startup, s -> new EditEngine(classPath, s));
        return PreparedEdits.of(with(startup).source(cell.source(), notebook().codeBeside(cell)), engine, named, most);
    }

    private Cell cell(String exercise) {
        Cell cell = found.get(exercise);
        if (cell == null) {
            throw new NoSuchElementException("no cell was found for " + exercise);
        }
        return cell;
    }

    private CellCompiler with(String startup) {
        return compilers.computeIfAbsent(startup, s -> new CellCompiler(classPath, s));
    }

    @Override
    public void annotate(List<Comment> comments) {
        Notebook read = notebook();
        copy = new AnnotatedCopy(text, read, comments);
    }

    @Override
    public byte[] nextOfCopy() {
        return copy.next();
    }
}
