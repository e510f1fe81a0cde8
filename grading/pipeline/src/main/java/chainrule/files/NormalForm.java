package chainrule.files;

import java.text.Normalizer;

/** Normal forms of Unicode, for names and ids. */
public final class NormalForm {

    /** The marks of a letter are sorted, which takes the square of their number; no name of a person is as long. */
    private static final int LONGEST = 1_000;

    private NormalForm() {}

    /** The text in that form; one that is longer than any name as it is. */
    public static String of(String text, Normalizer.Form form) {
        return text.length() > LONGEST ? text : Normalizer.normalize(text, form);
    }
}
