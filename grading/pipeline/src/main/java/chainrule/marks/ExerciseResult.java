package chainrule.marks;

import chainrule.grader.Status;
import java.util.List;

/**
 * One exercise of one student, in the form that is stored and shown.
 *
 * @param exercise its id
 * @param bonus whether its points are added to the others
 * @param points reached
 * @param max the maximum
 * @param summary why there are no points, or not all of them, if no check gives the reason; may be empty
 * @param checks in their order; empty if the code could not run
 * @param notes other things that the student should know
 */
public record ExerciseResult(
        String exercise,
        String title,
        boolean bonus,
        Status status,
        int points,
        int max,
        String summary,
        List<SymbolResult> checks,
        List<String> notes) {

    /**
     * One check.
     *
     * @param message what is wrong; empty if it passed
     * @param misconception id of the recognised mistake, or empty
     * @param where the student's own lines, innermost first
     */
    public record SymbolResult(
            String symbol,
            String asks,
            boolean passed,
            int points,
            int max,
            String message,
            String misconception,
            List<StoredEvidence> evidence,
            List<String> where,
            List<String> hints) {}

    /** A named array or number, printed. */
    public record StoredEvidence(String label, String value) {}
}
