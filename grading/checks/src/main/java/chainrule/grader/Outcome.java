package chainrule.grader;

import java.util.List;
import java.util.Optional;

/** The result of one exercise of one student; each case of it answers for itself. */
public sealed interface Outcome {

    /** The status for a gradebook. */
    Status status();

    /**
     * Why there are no points, or not all of them, if no check gives the reason; a text for the student, which may be
     * empty.
     */
    String summary();

    /** The findings of the checks, as far as they ran. */
    default Optional<GraderReport> report() {
        return Optional.empty();
    }

    /** The points reached; checks that passed before something went wrong count. */
    default int points() {
        return report().map(GraderReport::points).orElse(0);
    }

    /** The text, ended like a sentence. */
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

    /** The student's code did not finish in time. */
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

    /**
     * The cell does not compile.
     *
     * @param errors lines and messages of the compiler
     */
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

    /** No cell belongs to this exercise. */
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

    /**
     * The code ended the process, for example.
     *
     * @param how what happened; the report contains the checks that passed before
     */
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

    /** The student's code needed more memory or threads than allowed. */
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

    /**
     * The exercise was not run.
     *
     * @param why there was no time left for it
     */
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

    /**
     * The file cannot be read.
     *
     * @param why the file is not a notebook
     */
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
