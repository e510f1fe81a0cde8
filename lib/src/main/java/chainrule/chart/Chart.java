package chainrule.chart;

import java.util.Base64;

/**
 * A drawn picture and what it says in words.
 *
 * <p>It has its own white ground and margin, so that it reads in a light and in a dark theme, and twice the pixels of
 * its size on the page, so that it is sharp.
 */
public final class Chart {

    private final byte[] png;
    private final int width;
    private final int height;
    private final String alt;

    Chart(byte[] png, int width, int height, String alt) {
        this.png = png;
        this.width = width;
        this.height = height;
        this.alt = alt;
    }

    /** The picture as a PNG file's bytes, a copy. */
    public byte[] png() {
        return png.clone();
    }

    /** Width on the page, in CSS pixels. */
    public int width() {
        return width;
    }

    /** Height on the page, in CSS pixels. */
    public int height() {
        return height;
    }

    /** What the picture shows, in words, for those who do not see it. */
    public String alt() {
        return alt;
    }

    /** The picture as one HTML element that needs no other file. */
    public String html() {
        String quoted = HtmlText.escape(alt);
        return "<img src=\"data:image/png;base64,%s\" width=\"%d\" alt=\"%s\">"
                .formatted(Base64.getEncoder().encodeToString(png), width, quoted);
    }

    /** The same words as {@link #alt()}: what a console shows of a picture. */
    @Override
    public String toString() {
        return alt;
    }
}
