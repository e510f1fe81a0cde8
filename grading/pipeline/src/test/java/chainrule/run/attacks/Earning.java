package chainrule.run.attacks;

/** What an attacked exercise may earn. */
public enum Earning {
    ALL("it keeps its marks"),
    LESS("it loses marks"),
    ANY("its marks are those of the numbers that it returned");

    private final String words;

    Earning(String words) {
        this.words = words;
    }

    /** For a reader. */
    public String words() {
        return words;
    }

    /** Whether these points are as they should be. */
    public boolean allows(int points, int most) {
        return switch (this) {
            case ALL -> points == most;
            case LESS -> points >= 0 && points < most;
            case ANY -> points >= 0 && points <= most;
        };
    }
}
