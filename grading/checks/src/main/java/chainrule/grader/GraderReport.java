package chainrule.grader;

import chainrule.subject.StudentException;
import java.util.List;
import java.util.Optional;

/**
 * The findings of one run of a grader.
 *
 * @param exercise its id
 * @param title its title
 * @param checks in their order
 * @param notes notes such as that a class with another name was used
 */
public record GraderReport(String exercise, String title, List<CheckResult> checks, List<String> notes) {

    /**
     * The result of one check.
     *
     * @param points the points reached
     * @param max the points for passing
     * @param finding what is wrong, unless it passed
     * @param frames the student's own lines where the code threw an exception
     */
    public record CheckResult(
            String symbol,
            String asks,
            boolean passed,
            int points,
            int max,
            Optional<Finding> finding,
            List<StudentException.Frame> frames,
            List<String> hints) {

        /** Whether this only repeats what an earlier result says, so it need not be written about. */
        public boolean repeats(CheckResult earlier) {
            return earlier.finding().map(Finding::message).equals(finding.map(Finding::message))
                    || (!frames.isEmpty() && frames.equals(earlier.frames()));
        }
    }

    /** The points reached. */
    public int points() {
        return checks.stream().mapToInt(CheckResult::points).sum();
    }

    /** The points for all checks together. */
    public int max() {
        return checks.stream().mapToInt(CheckResult::max).sum();
    }

    /** The first misconception that was recognised. */
    public Optional<String> misconception() {
        return checks.stream()
                .flatMap(c -> c.finding().stream())
                .flatMap(f -> f.misconception().stream())
                .findFirst();
    }
}
