package chainrule.grader;

import java.util.List;
import java.util.Optional;

/** How it went with one exercise of one student; each case answers for itself. */
public sealed interface Outcome {

    /** The case, for a gradebook. */
    Status status();

    /** Why there are no or not all points, where no check says it, for the student; may be empty. */
    String summary();

    /** What the checks found, as far as they came. */
    default Optional<GraderReport> report() {
        return Optional.empty();
    }

    /** The points reached; checks that passed before something went wrong count. */
    default int points() {
        return report().map(GraderReport::points).orElse(0);
    }

    /** Words that end as a sentence does. */
    static String sentence(String words) {
        return words.endsWith("?") || words.endsWith(".") ? words : words + ".";
    }

    /** The grader ran to its end. */
    record Graded(GraderReport found) implements Outcome {
        @Override
        public Status status() {
            return Status.GRADED;
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public Optional<GraderReport> report() {
            return Optional.of(found);
        }
    }

    /** The cell is still the stub. */
    record NotWritten(GraderReport found) implements Outcome {
        @Override
        public Status status() {
            return Status.NOT_WRITTEN;
        }

        @Override
        public String summary() {
            return "Not written yet.";
        }

        @Override
        public Optional<GraderReport> report() {
            return Optional.of(found);
        }

        @Override
        public int points() {
            return 0;
        }
    }

    /** The student's code did not end in time. */
    record TimedOut(GraderReport found) implements Outcome {
        @Override
        public Status status() {
            return Status.TIMED_OUT;
        }

        @Override
        public String summary() {
            return "Your code did not end in time. Checks that passed before count.";
        }

        @Override
        public Optional<GraderReport> report() {
            return Optional.of(found);
        }
    }

    /** @param errors lines and messages of the compiler */
    record DoesNotCompile(List<String> errors) implements Outcome {
        @Override
        public Status status() {
            return Status.DOES_NOT_COMPILE;
        }

        @Override
        public String summary() {
            return "The cell does not compile.\n" + String.join("\n", errors);
        }
    }

    /** No cell is for this exercise. */
    record MissingCell() implements Outcome {
        @Override
        public Status status() {
            return Status.MISSING_CELL;
        }

        @Override
        public String summary() {
            return "The notebook has no cell for this exercise.";
        }
    }

    /** @param how such as that the code ended the process; the report holds what passed before */
    record Crashed(String how, Optional<GraderReport> report) implements Outcome {
        @Override
        public Status status() {
            return Status.CRASHED;
        }

        @Override
        public String summary() {
            return "Your code could not be run to the end: " + sentence(how);
        }
    }

    /** The student's code needed more memory or threads than there are. */
    record OutOfMemory(Optional<GraderReport> report) implements Outcome {
        @Override
        public Status status() {
            return Status.OUT_OF_MEMORY;
        }

        @Override
        public String summary() {
            return "Your code needed more memory or threads than there are: does something grow without end?"
                    + " Checks that passed before count.";
        }
    }

    /** @param why there was no time left to run the exercise */
    record NotRun(String why) implements Outcome {
        @Override
        public Status status() {
            return Status.NOT_RUN;
        }

        @Override
        public String summary() {
            return why;
        }
    }

    /** @param why the file is no notebook */
    record Unreadable(String why) implements Outcome {
        @Override
        public Status status() {
            return Status.UNREADABLE;
        }

        @Override
        public String summary() {
            return why;
        }
    }
}
