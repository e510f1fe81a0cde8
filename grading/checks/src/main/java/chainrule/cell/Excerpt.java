package chainrule.cell;

/** The part that a reader is shown of a text that somebody else wrote and that may have any length. */
public final class Excerpt {

    private static final int MOST = 300;

    private Excerpt() {}

    /** The text itself if it is short, and otherwise its beginning. */
    public static String of(String text) {
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }
}
