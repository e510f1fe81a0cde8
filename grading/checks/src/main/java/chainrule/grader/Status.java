package chainrule.grader;

/** The status of one exercise in the gradebook. */
public enum Status {
    GRADED("graded"),
    NOT_WRITTEN("not written"),
    DOES_NOT_COMPILE("does not compile"),
    MISSING_CELL("no cell for it"),
    NOT_HANDED_IN("not handed in"),
    TIMED_OUT("ran out of time"),
    NOT_RUN("not run, because the time for the whole notebook had run out"),
    CRASHED("ended the program"),
    OUT_OF_MEMORY("ran out of memory"),
    UNREADABLE("file unreadable");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** The status in words for a reader. */
    public String words() {
        return words;
    }
}
