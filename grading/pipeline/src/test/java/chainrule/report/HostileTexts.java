package chainrule.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a student may put into a message or a name so that a page shows more than text. */
final class HostileTexts {

    private static final List<String> PIECES = List.of(
            "www.example.com",
            "http://example.com/a",
            "https://example.com?x=1&y",
            "ftp://example.com",
            "//example.com",
            "example.com",
            "anna@example.com",
            "mailto:anna@example.com",
            "xmpp:anna@example.com/a",
            "@anna",
            "#12",
            "[a](http://example.com)",
            "![a](http://example.com/a.png)",
            "[a]: http://example.com",
            "[^1]",
            "<http://a.bc>",
            "<img src=x onerror=alert(1)>",
            "<script>alert(1)</script>",
            "</pre>",
            "</details>",
            "<!--",
            "-->",
            "&lt;b&gt;",
            "&#60;b&#62;",
            "<b",
            "$x$",
            "$$\\frac12$$",
            "\\(x\\)",
            "\\[x\\]",
            "\\begin{equation}x\\end{equation}",
            "\\ref{x}",
            "`c`",
            "```",
            "~~~",
            "**d**",
            "__e__",
            "_f_",
            "*g*",
            "~~h~~",
            "==i==",
            "^j^",
            ":smile:",
            "# k",
            "1. l",
            "2) m",
            "- n",
            "+ o",
            "* p",
            "> q",
            "| r | s |",
            "|---|---|",
            "---",
            "===",
            "    t",
            "\tu",
            "v  ",
            "w\\",
            "\n",
            "\n\n",
            "<br>",
            "*[HTML]: x",
            "{{x}}",
            "{% x %}",
            "anna",
            "0.125",
            "ŷ = σ(z)");

    private HostileTexts() {}

    /** Each piece alone and in a sentence, then random ones. */
    static List<String> all(int random, long seed) {
        List<String> texts = new ArrayList<>();
        for (String piece : PIECES) {
            texts.add(piece);
            texts.add("Your dW is " + piece + " and more");
        }
        Random draw = new Random(seed);
        for (int i = 0; i < random; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + draw.nextInt(6); n > 0; n--) {
                text.append(PIECES.get(draw.nextInt(PIECES.size()))).append(draw.nextBoolean() ? " " : "");
            }
            texts.add(text.toString());
        }
        texts.removeIf(String::isBlank);
        return texts;
    }
}
