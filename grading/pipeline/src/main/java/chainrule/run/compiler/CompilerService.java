package chainrule.run.compiler;

import chainrule.cell.CompiledCells;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.Comment;
import chainrule.notebook.ExerciseKey;
import java.util.List;
import java.util.Map;

/**
 * The work of the process that reads and compiles notebooks for the grader's process; it holds one notebook at a time.
 */
public interface CompilerService {

    /** Releases the notebook that it holds. */
    void begin();

    /** Takes the next part of a notebook's file. */
    void add(byte[] part);

    /** The lesson of most of the notebook's exercise cells; an empty text if there is none. */
    String lesson(List<ExerciseKey> exercises);

    /** Whether a cell for one of the given exercises, all of one lesson, differs from the lesson's. */
    boolean hasWork(List<ExerciseKey> exercises);

    /** The cells that count for the given exercises. */
    List<FoundCell> find(List<ExerciseKey> exercises);

    /** The code of a found cell, as it was written. */
    String source(String exercise);

    /** The result of {@link chainrule.cell.CellCompiler#compileTogether} for the found cells, by exercise. */
    Map<String, CompiledCells> compileTogether(String startup);

    /**
     * The result of {@link chainrule.cell.CellCompiler#compile} for an exercise's cell with the notebook's other cells.
     */
    CompiledCells compile(String startup, String exercise);

    /** The same without the other cells. */
    CompiledCells compileAlone(String startup, String exercise);

    /**
     * The result of {@link PreparedEdits#of} for an exercise's cell with what it needs from the notebook's other cells.
     */
    PreparedEdits edits(String startup, String exercise, NamedMistakes named, int most);

    /** Prepares a copy with comments. */
    void annotate(List<Comment> comments);

    /** The copy's next part as UTF-8; empty at its end. */
    byte[] nextOfCopy();
}
