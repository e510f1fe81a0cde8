package chainrule.marks;

import java.util.List;

/**
 * Which of a student's notebooks for one lesson is graded, and why.
 *
 * @param counts its name
 * @param others names of those that are not graded
 */
public record NotebookChoice(String lesson, String counts, List<String> others, Reason reason) {

    private static final int MOST_NAMED = 5;

    /** Why this one. */
    public enum Reason {
        ONLY_WITH_WORK("the only one with work in its exercises"),
        LAST_WITH_WORK("the last one with work in its exercises"),
        LAST("the last one");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** {@code the last one}. */
        public String words() {
            return words;
        }
    }

    /** What the student reads. */
    public String forStudent() {
        return "You handed in %d notebooks for %s. %s was graded, because it is %s.%s"
                .formatted(
                        others.size() + 1,
                        lesson,
                        counts.isEmpty() ? "One" : counts,
                        reason.words,
                        counts.isEmpty() ? "" : " Not graded: " + namesOfOthers() + ".");
    }

    /** What the instructor reads. */
    public String forInstructor() {
        return "%s: of %d notebooks %s was graded, %s%s"
                .formatted(
                        lesson,
                        others.size() + 1,
                        counts.isEmpty() ? "one" : counts,
                        reason.words,
                        counts.isEmpty() ? "" : " (not graded: " + namesOfOthers() + ")");
    }

    private String namesOfOthers() {
        String more = others.size() > MOST_NAMED ? " and %d more".formatted(others.size() - MOST_NAMED) : "";
        return String.join(", ", others.stream().limit(MOST_NAMED).toList()) + more;
    }

    /** Without names of files, which may tell who the student is. */
    NotebookChoice withoutNames() {
        return new NotebookChoice(lesson, "", others.stream().map(name -> "").toList(), reason);
    }
}
