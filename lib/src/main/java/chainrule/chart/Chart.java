package chainrule.chart;

import java.util.Base64;

/**
 * A drawn picture and a description of it in words.
 *
 * <p>It has a white background and a margin, so it is readable in light and dark themes, and twice as many pixels as
 * its size on the page, so it is sharp.
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

    /** A copy of the picture as the bytes of a PNG file. */
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

    /** What the picture shows, in words, for people who cannot see it. */
    public String alt() {
        return alt;
    }

    /** The picture as one HTML element that needs no other file. */
    public String html() {
        String quoted = HtmlText.escape(alt);
        return "<img src=\"data:image/png;base64,%s\" width=\"%d\" alt=\"%s\">"
                .formatted(Base64.getEncoder().encodeToString(png), width, quoted);
    }

    /** The same words as {@link #alt()}, which a console shows in place of the picture. */
    @Override
    public String toString() {
        return alt;
    }
}
