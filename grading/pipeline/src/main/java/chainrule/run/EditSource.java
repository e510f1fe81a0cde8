package chainrule.run;

import chainrule.grader.Grader;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.Submission;
import java.util.Optional;

/** Compiles the edits among which the line of a mistake is looked for. */
public interface EditSource {

    /** Edits of one cell: compiling and trying as many takes some 0.3 s of processor time. */
    int MOST = 150;

    /** For whoever does not look for lines. */
    EditSource NONE = (submission, grader, named) -> Optional.empty();

    /** Those of the cell for an exercise; nothing where there are none to be tried. */
    Optional<PreparedEdits> edits(Submission submission, Grader grader, NamedMistakes named);
}
