package chainrule.cell;

/** What a reader is shown of a text that somebody else wrote and that may be of any length. */
public final class Excerpt {

    private static final int MOST = 300;

    private Excerpt() {}

    /** The text itself where it is short, else its beginning. */
    public static String of(String text) {
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }
}
