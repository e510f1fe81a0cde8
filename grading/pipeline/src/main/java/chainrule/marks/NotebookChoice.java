package chainrule.marks;

import java.util.List;

/**
 * Which of a student's notebooks for one lesson counts, and why.
 *
 * @param counts its name
 * @param others the names of those that do not count
 */
public record NotebookChoice(String lesson, String counts, List<String> others, Reason reason) {

    private static final int MOST_NAMED = 5;

    /** The reason for the choice. */
    public enum Reason {
        ONLY_WITH_WORK("the only one with work in its exercises"),
        LAST_WITH_WORK("the last one with work in its exercises"),
        LAST("the last one"),
        BEST("the one with the most points"),
        LAST_OF_THE_BEST("the last of those with the most points");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** A text such as {@code the last one}. */
        public String words() {
            return words;
        }

        /** Whether all notebooks that contain work were graded. */
        private boolean isOfAll() {
            return this == BEST || this == LAST_OF_THE_BEST;
        }

        /** What was not done with the others. */
        private String done() {
            return isOfAll() ? "counted" : "graded";
        }
    }

    /** The sentence for the student. */
    public String forStudent() {
        return "You handed in %d notebooks for %s. %s %s, because it is %s.%s"
                .formatted(
                        others.size() + 1,
                        lesson,
                        counts.isEmpty() ? "One" : counts,
                        reason.isOfAll() ? "counts" : "was graded",
                        reason.words,
                        counts.isEmpty() ? "" : " Not %s: %s.".formatted(reason.done(), namesOfOthers()));
    }

    /** The remark for the instructor. */
    public String forInstructor() {
        return "%s: of %d notebooks %s %s, %s%s"
                .formatted(
                        lesson,
                        others.size() + 1,
                        counts.isEmpty() ? "one" : counts,
                        reason.isOfAll() ? "counts" : "was graded",
                        reason.words,
                        counts.isEmpty() ? "" : " (not %s: %s)".formatted(reason.done(), namesOfOthers()));
    }

    private String namesOfOthers() {
        String more = others.size() > MOST_NAMED ? " and %d more".formatted(others.size() - MOST_NAMED) : "";
        return String.join(", ", others.stream().limit(MOST_NAMED).toList()) + more;
    }

    /** The same without names of files, which may reveal the student. */
    NotebookChoice withoutNames() {
        return new NotebookChoice(lesson, "", others.stream().map(name -> "").toList(), reason);
    }
}
