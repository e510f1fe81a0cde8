package chainrule.marks;

/**
 * A file that came in but cannot be graded.
 *
 * @param name its path within what the student handed in; empty if it must not be shown
 */
public record UngradedFile(String name, Kind kind) {

    /** Why it cannot be graded. */
    public enum Kind {
        NOT_A_NOTEBOOK("which is not a notebook"),
        RENAMED("whose name does not end in .ipynb"),
        ZIP("which is a zip file and is not opened"),
        NO_FILE("which is a pipe or a device, not a file"),
        LINK("which is a link and is not followed"),
        HIDDEN("whose name begins with a dot, which hides it"),
        NO_EXERCISE("in which there is no exercise of any lesson"),
        OTHER_LESSON("which is not part of this assignment");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A text such as {@code notes.pdf, which is not a notebook}. */
    public String words() {
        return "%s, %s".formatted(name.isEmpty() ? "a file" : name, kind.words);
    }
}
