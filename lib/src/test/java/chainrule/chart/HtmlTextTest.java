package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void whatMeansSomethingInHtmlIsText() {
        assertEquals("&lt;b class=&quot;x&quot;&gt;&#39;&amp;&#39;", HtmlText.escape("<b class=\"x\">'&'"));
        assertEquals("a\n\tb 😀", HtmlText.escape("a\n\tb 😀"));
    }

    @Test
    void whatShowsNothingOrTurnsTheDirectionOfReadingIsSpelledOut() {
        assertEquals("\\u001B[31m a\\u202Eb \\u009B", HtmlText.escape("\u001b[31m a\u202eb \u009b"));
        assertEquals("\\uD83D", HtmlText.escape("\ud83d"));
    }

    @Test
    void noTextWhateverItHoldsBecomesATagOrEndsAnAttribute() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(50, 0, 0x3000).forEach(text::appendCodePoint);
            String html = HtmlText.escape(text.append("<&\"'>").toString());
            assertFalse(html.matches("(?s).*[<>\"'\\u0000-\\u0008\\u202e].*"), html);
        }
    }
}
