package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.tensor.CountText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The loss over two parameters as a landscape seen from above, with the paths that training took down into it. */
public final class LossSurface {

    private static final int COLUMNS = 96;
    private static final int ROWS = 64;
    private static final int FINER = 6;
    private static final int BANDS = 14;
    private static final int BAR = 90;

    /** The loss on a grid: rows from the lowest up, columns from left to right. */
    record Grid(double[][] loss, double[] x, double[] y) {

        /** Interpolates between four neighbours to give the bands smooth edges. */
        double between(double row, double column) {
            int i = (int) Math.max(0, Math.min(ROWS - 2, Math.floor(row)));
            int j = (int) Math.max(0, Math.min(COLUMNS - 2, Math.floor(column)));
            double down = Math.max(0, Math.min(1, row - i));
            double right = Math.max(0, Math.min(1, column - j));
            return (1 - down) * ((1 - right) * loss[i][j] + right * loss[i][j + 1])
                    + down * ((1 - right) * loss[i + 1][j] + right * loss[i + 1][j + 1]);
        }
    }

    private LossSurface() {}

    /**
     * The surface around the paths; all other parameters stay at their current values.
     *
     * @param network the network; its entries on the paths are changed while drawing, and put back
     * @param paths of this network or of others like it; at least one must be of this one
     * @throws IllegalArgumentException if none of the paths is of this network
     */
    public static Chart of(Layer network, Loss loss, Dataset data, ParameterPath... paths) {
        Ground ground = ground(network, loss, data, paths);
        return ground.with(paths);
    }

    /**
     * One picture for the starts of all paths, and one for each step of the longest path, up to which all paths are
     * drawn. All pictures have the same landscape.
     *
     * @throws IllegalArgumentException as in {@link #of(Layer, Loss, Dataset, ParameterPath...)}
     */
    public static List<Chart> steps(Layer network, Loss loss, Dataset data, ParameterPath... paths) {
        Ground ground = ground(network, loss, data, paths);
        int most = Arrays.stream(paths)
                .mapToInt(path -> path.points().length)
                .max()
                .orElse(0);
        return IntStream.range(0, most)
                .mapToObj(step -> ground.after(
                        step, Arrays.stream(paths).map(path -> path.upTo(step)).toArray(ParameterPath[]::new)))
                .toList();
    }

    private static Ground ground(Layer network, Loss loss, Dataset data, ParameterPath... paths) {
        ParameterPath own = Arrays.stream(paths)
                .filter(path -> path.first().isOf(network) && path.second().isOf(network))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "none of the paths follows parameters of this network: which ones should be drawn?"));
        ParameterPath.Entry first = own.first();
        ParameterPath.Entry second = own.second();
        double[] before = {first.get(), second.get()};
        try {
            Grid grid = grid(
                    (u, v) -> {
                        first.set(u);
                        second.set(v);
                        return loss.value(network.forward(data.sharedX()), data.sharedY());
                    },
                    paths);
            return Ground.of(first.name(), second.name(), grid);
        } finally {
            first.set(before[0]);
            second.set(before[1]);
        }
    }

    /** The surface of any function of two numbers. */
    public static Chart of(String xName, String yName, DoubleBinaryOperator loss, ParameterPath... paths) {
        return Ground.of(xName, yName, grid(loss, paths)).with(paths);
    }

    /** The landscape on which paths are drawn. */
    private record Ground(String xName, String yName, Grid grid, Range range, BufferedImage picture) {

        static Ground of(String xName, String yName, Grid grid) {
            Range range = LossSurface.range(grid);
            return new Ground(xName, yName, grid, range, LossSurface.picture(grid, range));
        }

        Chart with(ParameterPath... paths) {
            String reach = range.isEmpty()
                    ? "nowhere finite"
                    : "from " + NumberText.brief(range.min()) + " to " + NumberText.brief(range.max());
            StringBuilder words = new StringBuilder("Loss over %s and %s, %s.".formatted(xName, yName, reach));
            for (ParameterPath path : paths) {
                double[][] p = path.points();
                words.append(" Path “%s”: %s from %s to %s."
                        .formatted(
                                path.name(), CountText.of(p.length - 1, "step"), place(p[0]), place(p[p.length - 1])));
            }
            return drawn(words.toString(), paths);
        }

        /** The picture after a step, described by only what changes from step to step. */
        Chart after(int step, ParameterPath... paths) {
            String words = Arrays.stream(paths)
                    .map(path -> path.name() + " is at " + place(path.points()[path.points().length - 1]))
                    .collect(Collectors.joining(", ", "After step " + step + ": ", "."));
            return drawn(words, paths);
        }

        private static String place(double[] point) {
            return "(%s, %s)".formatted(NumberText.brief(point[0]), NumberText.brief(point[1]));
        }

        private Chart drawn(String words, ParameterPath... paths) {
            var plot = new Plot("Loss over " + xName + " and " + yName, xName, yName)
                    .backdrop(picture, grid.x[0], grid.x[1], grid.y[0], grid.y[1]);
            for (int k = 0; k < paths.length; k++) {
                double[][] p = paths[k].points();
                plot.dotted(
                        paths[k].name() + " (" + (p.length - 1) + " steps)",
                        Scatter.column(p, 0),
                        Scatter.column(p, 1),
                        Palette.of(k + 1),
                        Palette.THIN);
            }
            return Canvas.draw(Plot.WIDTH + BAR, Plot.HEIGHT, words, g -> {
                plot.paint(g);
                bar(g, range);
            });
        }
    }

    static Grid grid(DoubleBinaryOperator loss, ParameterPath... paths) {
        Range horizontal = new Range();
        Range vertical = new Range();
        for (ParameterPath path : paths) {
            for (double[] point : path.points()) {
                horizontal.include(point[0]);
                vertical.include(point[1]);
            }
        }
        double[] x = horizontal.around(0.25);
        double[] y = vertical.around(0.25);
        double[][] values = new double[ROWS][COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                values[i][j] = loss.applyAsDouble(
                        x[0] + (j + 0.5) / COLUMNS * (x[1] - x[0]), y[0] + (i + 0.5) / ROWS * (y[1] - y[0]));
            }
        }
        return new Grid(values, x, y);
    }

    private static Range range(Grid grid) {
        Range range = new Range();
        for (double[] row : grid.loss) {
            for (double v : row) {
                range.include(v);
            }
        }
        return range;
    }

    private static BufferedImage picture(Grid grid, Range range) {
        int width = COLUMNS * FINER;
        int height = ROWS * FINER;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                double loss = grid.between((i + 0.5) / FINER - 0.5, (j + 0.5) / FINER - 0.5);
                picture.setRGB(j, height - 1 - i, colour(height(loss, range)).getRGB());
            }
        }
        return picture;
    }

    /** 0 at the lowest loss, 1 at the highest; the square root stretches the flat bottom. */
    private static double height(double loss, Range range) {
        return NumberText.drawable(loss) ? Math.sqrt((loss - range.min()) / range.length()) : Double.NaN;
    }

    /** The colour of bands of equal height, whose edges are the contour lines. */
    static Color colour(double height) {
        if (Double.isNaN(height)) {
            return Palette.GRID;
        }
        return Palette.tint(Palette.BLUE, 0.75 * Math.floor(Math.min(0.999, height) * BANDS) / (BANDS - 1));
    }

    private static void bar(Graphics2D g, Range range) {
        int left = Plot.WIDTH + 4;
        int top = 60;
        int size = 240;
        for (int k = 0; k < BANDS; k++) {
            g.setColor(colour((k + 0.5) / BANDS));
            g.fill(new Rectangle2D.Double(left, top + size * (1 - (k + 1.0) / BANDS), 16, (double) size / BANDS + 0.5));
        }
        g.setColor(Palette.INK);
        g.setFont(Palette.SMALL);
        if (range.isEmpty()) {
            g.drawString("not finite", left - 4, top - 12);
            return;
        }
        g.drawString("loss L", left - 4, top - 12);
        for (double height : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            String label = NumberText.brief(range.min() + height * height * range.length());
            g.drawString(label, left + 22, (float) (top + size * (1 - height) + 5));
        }
    }
}
