package chainrule.report;

import chainrule.chart.HtmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text from others on our pages. */
public final class HtmlPage {

    private static final String STYLE = resource("feedback.css");

    private HtmlPage() {}

    /**
     * A whole page without scripts, readable on a phone.
     *
     * @param body its content as HTML
     */
    static String page(String title, String body) {
        return page(title, "", body);
    }

    /** The same page across the whole width of a screen. */
    static String wide(String title, String body) {
        return page(title, " class=\"wide\"", body);
    }

    private static String page(String title, String kind, String body) {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body%s>
            %s</body>
            </html>
            """.formatted(HtmlText.escape(title), STYLE, kind, body);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bar whose length is a share of the whole, from 0 to 1. */
    static String bar(double share) {
        return "<div class=\"bar\" style=\"width:%d%%\"></div>"
                .formatted(Math.round(100 * Math.max(0, Math.min(1, share))));
    }
}
