package chainrule.report;

/** Counts of things in words. */
public final class Plural {

    private Plural() {}

    /** A text such as {@code 1 mark} or {@code 2 marks}. */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
