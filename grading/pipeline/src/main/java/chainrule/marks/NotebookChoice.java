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
        return "You handed in %d notebooks for %s. The one that was graded is %s."
                .formatted(others.size() + 1, lesson, told());
    }

    /** What the instructor reads. */
    public String forInstructor() {
        return "%s: %d notebooks, of which %s was graded".formatted(lesson, others.size() + 1, told());
    }

    private String told() {
        if (counts.isEmpty()) {
            return reason.words;
        }
        String more = others.size() > MOST_NAMED ? " and %d more".formatted(others.size() - MOST_NAMED) : "";
        return "%s, %s (not %s%s)"
                .formatted(
                        counts,
                        reason.words,
                        String.join(", ", others.stream().limit(MOST_NAMED).toList()),
                        more);
    }

    /** Without names of files, which may tell who the student is. */
    NotebookChoice withoutNames() {
        return new NotebookChoice(lesson, "", others.stream().map(name -> "").toList(), reason);
    }
}
