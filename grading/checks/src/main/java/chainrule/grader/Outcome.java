package chainrule.grader;

import java.util.List;
import java.util.Optional;

/** How it went with one exercise of one student. */
public sealed interface Outcome {

    /** The points reached. */
    default int points() {
        return 0;
    }

    /** The grader ran to its end. */
    record Graded(Report report) implements Outcome {
        @Override
        public int points() {
            return report.points();
        }
    }

    /** The cell is still the stub. */
    record NotWritten(Report report) implements Outcome {}

    /** The student's code did not end in time; checks that passed before count. */
    record TimedOut(Report report) implements Outcome {
        @Override
        public int points() {
            return report.points();
        }
    }

    /** @param errors lines and messages of the compiler */
    record DoesNotCompile(List<String> errors) implements Outcome {}

    /** No cell is for this exercise. */
    record MissingCell() implements Outcome {}

    /** @param how such as that the code ended the process; the report holds what passed before */
    record Crashed(String how, Optional<Report> report) implements Outcome {}

    /** The student's code needed more memory or threads than there are; checks that passed before count. */
    record OutOfMemory(Optional<Report> report) implements Outcome {
        @Override
        public int points() {
            return report.map(Report::points).orElse(0);
        }
    }

    /** @param why there was no time left to run the exercise */
    record NotRun(String why) implements Outcome {}

    /** @param why the file is no notebook */
    record Unreadable(String why) implements Outcome {}
}
