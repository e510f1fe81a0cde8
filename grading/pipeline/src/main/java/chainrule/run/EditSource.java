package chainrule.run;

import chainrule.grader.Grader;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.Submission;
import java.util.Optional;

/** Compiles the edits by which the line of a mistake is found. */
public interface EditSource {

    /** The largest number of edits for one cell: compiling and trying that many takes about 0.3 s of processor time. */
    int MOST = 150;

    /** For callers who do not look for lines. */
    EditSource NONE = (submission, grader, named) -> Optional.empty();

    /** The edits of the cell for an exercise; empty if there are none to try. */
    Optional<PreparedEdits> edits(Submission submission, Grader grader, NamedMistakes named);
}
