package chainrule.grader;

import chainrule.subject.StudentException;
import java.util.List;
import java.util.Optional;

/**
 * What one run of a grader found.
 *
 * @param exercise its id
 * @param title its title
 * @param checks in their order
 * @param notes such as that a class was taken under another name
 */
public record GraderReport(String exercise, String title, List<CheckResult> checks, List<String> notes) {

    /**
     * One check.
     *
     * @param points reached
     * @param max to be had
     * @param finding what is wrong, unless passed
     * @param frames the student's own lines where it threw
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

        /** Whether this says no more than what an earlier one says, so that it need not be written about. */
        public boolean repeats(CheckResult earlier) {
            return earlier.finding().map(Finding::message).equals(finding.map(Finding::message))
                    || (!frames.isEmpty() && frames.equals(earlier.frames()));
        }
    }

    /** Points reached. */
    public int points() {
        return checks.stream().mapToInt(CheckResult::points).sum();
    }

    /** Points to be had. */
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
