package chainrule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A text of any length that repeats what makes slow readers look back again and again.
 *
 * @param before what it begins with
 * @param repeated up to its length
 * @param after what it ends with, perhaps what no pattern allows there
 */
public record NastyText(String before, String repeated, String after) {

    private static final List<String> PIECES = List.of(
            "/*",
            "*/",
            "/",
            "//",
            "'\\",
            "\"\\",
            "\"",
            "'",
            "a",
            "a.",
            ".",
            "a ",
            "_",
            "1_",
            "1_1_",
            "late_",
            "REPL.",
            "$",
            "REPL.$JShell$",
            "lambda$",
            "(",
            "[",
            "{",
            "<",
            " ",
            "\t",
            "\n",
            " \n",
            "\r",
            "0",
            "1",
            "-",
            ";",
            ",",
            "\u0301",
            "\u0301\u0327",
            "a\u0301",
            "\u00a0",
            "\ud83d\ude00",
            "static ",
            "import ",
            "import a.",
            ".ipynb",
            "sep=",
            " is not ",
            " in ");

    private static final int MIXED = 60;

    /** All pieces, alone and behind others; the same ones for the same seed. */
    public static List<NastyText> all(long seed) {
        Random random = new Random(seed);
        List<NastyText> texts = new ArrayList<>();
        for (String piece : PIECES) {
            texts.add(new NastyText("", piece, ""));
            texts.add(new NastyText(any(random), piece, any(random)));
        }
        for (int i = 0; i < MIXED; i++) {
            texts.add(new NastyText(any(random), any(random) + any(random), any(random)));
        }
        return texts;
    }

    private static String any(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** The text of that length, or a little longer. */
    public String of(int length) {
        return before + repeated.repeat(length / repeated.length()) + after;
    }

    /** On one line, for a test's name. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder();
        (before + " … " + repeated + " … " + after)
                .chars()
                .forEach(c -> shown.append(c >= ' ' && c < 127 || c == '…' ? (char) c : '?'));
        return shown.toString();
    }
}
