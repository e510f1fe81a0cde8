package chainrule.run.compiler;

import chainrule.cell.CompiledCells;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.Comment;
import chainrule.notebook.ExerciseKey;
import java.util.List;
import java.util.Map;

/** What the process that reads and compiles notebooks does for the grader's process; it holds one notebook at a time. */
public interface CompilerService {

    /** Lets go of the notebook that it holds. */
    void begin();

    /** Takes the next part of a notebook's file. */
    void add(byte[] part);

    /** The lesson that most of the notebook's exercise cells are for; an empty text where there is none. */
    String lesson(List<ExerciseKey> exercises);

    /** Whether a cell for one of these exercises, all of one lesson, is not as the lesson has it. */
    boolean hasWork(List<ExerciseKey> exercises);

    /** The cells that count for these exercises. */
    List<FoundCell> find(List<ExerciseKey> exercises);

    /** The code of a found cell, as it was written. */
    String source(String exercise);

    /** What {@link chainrule.cell.CellCompiler#compileTogether} gives for the found cells, by exercise. */
    Map<String, CompiledCells> compileTogether(String startup);

    /** What {@link chainrule.cell.CellCompiler#compile} gives for an exercise's cell with the notebook's other cells. */
    CompiledCells compile(String startup, String exercise);

    /** The same without the other cells. */
    CompiledCells compileAlone(String startup, String exercise);

    /** What {@link PreparedEdits#of} gives for an exercise's cell with what it needs of the notebook's other cells. */
    PreparedEdits edits(String startup, String exercise, NamedMistakes named, int most);

    /** Makes a copy with comments ready. */
    void annotate(List<Comment> comments);

    /** The copy's next part as UTF-8; empty at its end. */
    byte[] nextOfCopy();
}
