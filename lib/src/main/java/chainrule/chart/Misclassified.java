package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The examples that the network got wrong, each as a picture with its probabilities. The mistakes that it was most
 * certain of come first.
 */
public final class Misclassified {

    private static final int COLUMNS = 4;
    private static final int CELL_WIDTH = 160;
    private static final int CELL_HEIGHT = 150;
    private static final int PICTURE = 90;

    private record WrongAnswer(double[] x, int truth, int said, double share, String truthShare, String saidShare) {}

    private Misclassified() {}

    /** The first twelve mistakes. */
    public static Chart of(Layer network, Dataset data) {
        return of(network, data, 12);
    }

    /**
     * The first twelve mistakes, as the examples looked before the data were standardised.
     *
     * @param pictures the same examples in the same order
     */
    public static Chart of(Layer network, Dataset data, Dataset pictures) {
        if (pictures.size() != data.size()) {
            throw new IllegalArgumentException(
                    "the pictures must be those of the %d examples, got %d".formatted(data.size(), pictures.size()));
        }
        return of(network, data, pictures, 12);
    }

    /**
     * The first {@code most} mistakes.
     *
     * @param data classes, with features that make a square picture
     * @throws IllegalArgumentException if the features do not make one, or the network's outputs do not fit the classes
     */
    public static Chart of(Layer network, Dataset data, int most) {
        return of(network, data, data, most);
    }

    private static Chart of(Layer network, Dataset data, Dataset pictures, int most) {
        PixelGrid.requireSide("misclassified examples", pictures.features());
        List<WrongAnswer> all = mistakes(network, data, pictures.sharedX());
        List<WrongAnswer> shown = all.subList(0, Math.min(most, all.size()));
        List<String> names = data.classNames();
        String title = "%d of %d examples are misclassified".formatted(all.size(), data.size());
        String alt = title
                + (shown.isEmpty() ? "." : "; the surest mistakes: ")
                + shown.stream()
                        .map(m -> "%s taken for %s (%s)".formatted(names.get(m.truth), said(m, names), m.saidShare))
                        .collect(Collectors.joining(", "));
        int rows = Math.max(1, (shown.size() + COLUMNS - 1) / COLUMNS);
        return Canvas.draw(COLUMNS * CELL_WIDTH, 50 + rows * CELL_HEIGHT, alt, g -> {
            g.setColor(Palette.INK);
            g.setFont(Palette.TITLE);
            Labels.centred(g, title, COLUMNS * CELL_WIDTH / 2.0, 26);
            Contrast contrast = Contrast.of(pictures.sharedX());
            for (int i = 0; i < shown.size(); i++) {
                paint(g, shown.get(i), names, contrast, i % COLUMNS * CELL_WIDTH, 44 + i / COLUMNS * CELL_HEIGHT);
            }
        });
    }

    private static void paint(Graphics2D g, WrongAnswer m, List<String> names, Contrast contrast, double x, double y) {
        PixelGrid.paint(g, m.x, x + (CELL_WIDTH - PICTURE) / 2.0, y, PICTURE, contrast::ink);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.INK);
        String truth = "is %s (%s)".formatted(names.get(m.truth), m.truthShare);
        Labels.centred(g, Labels.shortened(g, truth, CELL_WIDTH - 8), x + CELL_WIDTH / 2.0, y + PICTURE + 18);
        g.setColor(Palette.VERMILLION);
        String said = "said %s (%s)".formatted(said(m, names), m.saidShare);
        Labels.centred(g, Labels.shortened(g, said, CELL_WIDTH - 8), x + CELL_WIDTH / 2.0, y + PICTURE + 35);
    }

    private static List<WrongAnswer> mistakes(Layer network, Dataset data, double[][] pictures) {
        Predictions answers =
                Predictions.of(network, data.x(), data.classNames().size());
        int[] labels = data.labels();
        List<WrongAnswer> wrong = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            int said = answers.classOf(i);
            if (said != labels[i]) {
                double share = said < 0 ? Double.NaN : answers.share(i, said);
                String own = said < 0 ? "no probability" : answers.words(i, said);
                wrong.add(new WrongAnswer(pictures[i], labels[i], said, share, answers.words(i, labels[i]), own));
            }
        }
        wrong.sort((a, b) -> Double.compare(b.share, a.share));
        return wrong;
    }

    private static String said(WrongAnswer m, List<String> names) {
        return m.said < 0 ? "NaN" : names.get(m.said);
    }
}
