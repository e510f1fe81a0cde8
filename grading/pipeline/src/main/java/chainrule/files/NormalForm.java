package chainrule.files;

import java.text.Normalizer;

/** Normal forms of Unicode, for names and ids. */
public final class NormalForm {

    /** Sorting the marks of a letter takes the square of their number, and no name of a person is this long. */
    private static final int LONGEST = 1_000;

    private NormalForm() {}

    /** The text in the given form; a text that is longer than any name stays as it is. */
    public static String of(String text, Normalizer.Form form) {
        return text.length() > LONGEST ? text : Normalizer.normalize(text, form);
    }
}
