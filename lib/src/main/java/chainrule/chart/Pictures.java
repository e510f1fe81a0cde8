package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.tensor.CountText;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Examples as the square pictures that their features form, each with its class below. */
public final class Pictures {

    private static final int COLUMNS = 10;
    private static final int CELL = 74;
    private static final int PICTURE = 60;
    private static final int MARGIN = 10;

    private Pictures() {}

    /** The first ten examples. */
    public static Chart of(Dataset data) {
        return of(data, 10);
    }

    /**
     * The first {@code most} examples, ten in a row.
     *
     * @param data classes, with features that make a square picture, such as 64 for 8×8
     * @throws IllegalArgumentException if they do not make one
     * @throws IllegalStateException if the targets are numbers
     */
    public static Chart of(Dataset data, int most) {
        PixelGrid.requireSide("examples", data.features());
        int n = Math.min(most, data.size());
        String[] classes = Arrays.stream(data.labels(), 0, n)
                .mapToObj(data.classNames()::get)
                .toArray(String[]::new);
        String alt = "Pictures of %s of %s: %s"
                .formatted(
                        CountText.of(n, "example"),
                        data.name(),
                        Arrays.stream(classes).collect(Collectors.joining(", ")));
        int rows = Math.max(1, (n + COLUMNS - 1) / COLUMNS);
        int width = 2 * MARGIN + Math.max(1, Math.min(n, COLUMNS)) * CELL;
        return Canvas.draw(width, 2 * MARGIN + rows * (CELL + 16), alt, g -> {
            Contrast contrast = Contrast.of(data.sharedX());
            for (int i = 0; i < n; i++) {
                double x = MARGIN + i % COLUMNS * CELL;
                double y = MARGIN + i / COLUMNS * (CELL + 16.0);
                paint(g, data.sharedX()[i], classes[i], contrast, x, y);
            }
        });
    }

    private static void paint(Graphics2D g, double[] pixels, String name, Contrast contrast, double x, double y) {
        PixelGrid.paint(g, pixels, x + (CELL - PICTURE) / 2.0, y, PICTURE, contrast::ink);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.INK);
        Labels.centred(g, Labels.shortened(g, name, CELL - 4), x + CELL / 2.0, y + PICTURE + 17);
    }
}
