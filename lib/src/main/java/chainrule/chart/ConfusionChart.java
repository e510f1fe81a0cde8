package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import chainrule.train.ConfusionMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A picture of a {@link ConfusionMatrix}: how many examples of each class the network took for which class. */
public final class ConfusionChart {

    private static final int GRID = 340;
    private static final int TOP = 70;

    private ConfusionChart() {}

    /**
     * Counts and draws the network's answers for a data set, by the rule of {@code Metric.accuracy()}. Answers of NaN
     * are left out, and the picture says so.
     *
     * @throws IllegalArgumentException if the network's outputs do not fit the classes
     */
    public static Chart of(Layer network, Dataset data) {
        int[] labels = data.labels();
        int[] said = Predictions.of(network, data.x(), data.classNames().size()).classes();
        int[] answered =
                IntStream.range(0, said.length).filter(i -> said[i] >= 0).toArray();
        List<String> names = data.classNames();
        double[][] counts = answered.length == 0
                ? new double[names.size()][names.size()]
                : ConfusionMatrix.of(
                                oneHot(said, answered, names.size()), oneHot(labels, answered, names.size()), names)
                        .counts();
        return draw(counts, names, said.length - answered.length);
    }

    /** Draws counts that have been made already. */
    public static Chart of(ConfusionMatrix matrix) {
        return draw(matrix.counts(), matrix.classNames(), 0);
    }

    private static double[][] oneHot(int[] labels, int[] rows, int classes) {
        double[][] y = new double[rows.length][classes];
        for (int i = 0; i < rows.length; i++) {
            y[i][labels[rows[i]]] = 1;
        }
        return y;
    }

    private static Chart draw(double[][] counts, List<String> names, int unanswered) {
        int right = 0;
        int total = unanswered;
        for (int i = 0; i < counts.length; i++) {
            right += (int) counts[i][i];
            for (double n : counts[i]) {
                total += (int) n;
            }
        }
        String share = String.format(Locale.ROOT, "%d of %d right (%.1f %%)", right, total, 100.0 * right / total);
        String missing = unanswered == 0 ? "" : " (" + unanswered + " answers were NaN)";
        String alt = "Confusion matrix: " + share + missing + "." + worst(counts, names);
        int left = 70 + longest(names);
        return Canvas.draw(left + GRID + 30, TOP + GRID + 20, alt, g -> {
            g.setColor(Palette.INK);
            g.setFont(Palette.TITLE);
            Labels.centred(g, "Confusion matrix: " + share, (left + GRID + 30) / 2.0, 24);
            g.setFont(Palette.LABEL);
            Labels.centred(g, "predicted" + missing, left + GRID / 2.0, 44);
            Labels.upward(g, "true", 22, TOP + GRID / 2.0);
            paint(g, counts, names, left);
        });
    }

    private static int longest(List<String> names) {
        return names.stream()
                .mapToInt(name -> Math.min(110, 7 * name.length()))
                .max()
                .orElse(0);
    }

    private static void paint(Graphics2D g, double[][] counts, List<String> names, int left) {
        int n = counts.length;
        double side = (double) GRID / n;
        double most = Math.max(
                1, Arrays.stream(counts).flatMapToDouble(Arrays::stream).max().orElse(1));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double x = left + j * side;
                double y = TOP + i * side;
                // The square root makes the few mistakes visible beside the many right answers.
                double strength = Math.sqrt(counts[i][j] / most);
                Color base = i == j ? Palette.BLUE : Palette.VERMILLION;
                g.setColor(Palette.tint(base, strength));
                g.fill(new Rectangle2D.Double(x, y, side - 1, side - 1));
                g.setColor(strength > 0.6 ? Color.WHITE : counts[i][j] == 0 ? Palette.FAINT : Palette.INK);
                g.setFont(Palette.SMALL.deriveFont((float) Math.max(7, Math.min(14, side * 0.4))));
                Labels.centred(g, String.valueOf((int) counts[i][j]), x + side / 2, y + side / 2 + 5);
            }
            g.setColor(Palette.INK);
            g.setFont(Palette.SMALL);
            Labels.rightAligned(g, Labels.shortened(g, names.get(i), 110), left - 8, TOP + (i + 0.5) * side + 5);
            Labels.centred(g, Labels.shortened(g, names.get(i), side - 2), left + (i + 0.5) * side, TOP - 8);
        }
    }

    private static String worst(double[][] counts, List<String> names) {
        int most = 0;
        String words = " No two classes are confused.";
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                if (i != j && counts[i][j] > most) {
                    most = (int) counts[i][j];
                    words = " Most often %s is taken for %s (%d).".formatted(names.get(i), names.get(j), most);
                }
            }
        }
        return words;
    }
}
