package chainrule.report;

/** Numbers of things, in words. */
public final class Plural {

    private Plural() {}

    /** {@code 1 mark}, {@code 2 marks}. */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
