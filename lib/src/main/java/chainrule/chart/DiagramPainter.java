package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws an {@link ExamplePass}: columns from left to right, with the numbers of the steps done so far. */
final class DiagramPainter {

    private static final int MOST = 8;

    /** At most this many lines between two columns leave room for their numbers. */
    private static final int LABELLED = 9;

    private static final int COLUMN = 240;
    private static final int RADIUS = 44;
    private static final int ROW = 138;

    /** The distance between the arrow that runs back and the one that runs forward. */
    private static final double BESIDE = 4;

    private static final int TOP = 84;

    /** Darker than the arrows, because small letters need more contrast. */
    private static final Color BACK = Palette.VERMILLION.darker();

    private final Graphics2D g;
    private final ExamplePass pass;
    private final int forward;
    private final int backward;
    private final int height;

    private DiagramPainter(Graphics2D g, ExamplePass pass, int forward, int backward, int height) {
        this.g = g;
        this.pass = pass;
        this.forward = forward;
        this.backward = backward;
        this.height = height;
    }

    /**
     * @param forward columns whose forward numbers are written, from the left
     * @param backward columns whose backward numbers are written, from the right
     */
    static Chart draw(ExamplePass pass, int forward, int backward) {
        int rows = 1;
        for (ExamplePass.Column column : pass.all()) {
            rows = Math.max(rows, column.size());
        }
        if (rows > MOST) {
            throw new IllegalArgumentException(
                    "a network diagram has room for %d neurons in a layer, got %d; draw Histograms.weights instead"
                            .formatted(MOST, rows));
        }
        boolean loss = !Double.isNaN(pass.loss()) && pass.target() != null;
        int width = pass.columns() * COLUMN + (loss ? 130 : 0) - 60;
        int height = TOP + rows * ROW + 14;
        return Canvas.draw(
                width,
                height,
                DiagramWords.of(pass, forward, backward),
                g -> new DiagramPainter(g, pass, forward, backward, height).paint(width));
    }

    private void paint(int width) {
        g.setColor(Palette.INK);
        g.setFont(Palette.TITLE);
        Labels.centred(g, DiagramWords.title(pass, forward, backward), width / 2.0, 24);
        for (int k = 1; k < pass.columns(); k++) {
            lines(k);
        }
        for (int k = 0; k < pass.columns(); k++) {
            g.setColor(Palette.FAINT);
            g.setFont(Palette.SMALL);
            Labels.centred(g, Labels.shortened(g, pass.all().get(k).title(), COLUMN - 24), x(k), 52);
            for (int i = 0; i < pass.all().get(k).size(); i++) {
                circle(k, i);
            }
        }
        if (!Double.isNaN(pass.loss())) {
            loss();
        }
        if (!isLabelled()) {
            g.setColor(Palette.FAINT);
            g.setFont(Palette.SMALL);
            Labels.centred(g, "Layers of many weights are drawn without their numbers.", width / 2.0, height - 8);
        }
    }

    private double x(int k) {
        return 80 + k * (double) COLUMN;
    }

    private double y(int k, int i) {
        int size = pass.all().get(k).size();
        return TOP + (height - 14 - TOP) / 2.0 + (i - (size - 1) / 2.0) * ROW - 10;
    }

    private boolean isForward(int k) {
        return k < forward && pass.all().get(k).a() != null;
    }

    private boolean isBackward(int k) {
        return pass.columns() - k <= backward && pass.all().get(k).dz() != null;
    }

    private void lines(int k) {
        ExamplePass.Column column = pass.all().get(k);
        int from = pass.all().get(k - 1).size();
        for (int i = 0; i < column.size(); i++) {
            for (int j = 0; j < from; j++) {
                line(k, new Point2D.Double(x(k - 1) + RADIUS, y(k - 1, j)), new Point2D.Double(x(k) - RADIUS, y(k, i)));
            }
        }
        if (from * column.size() > LABELLED) {
            return;
        }
        // After all lines, so that no line crosses a label; each stands near its own source, where the lines are apart.
        double share = from * column.size() == 1 ? 0.5 : column.size() < 3 ? 0.28 : 0.22;
        for (int i = 0; i < column.size(); i++) {
            for (int j = 0; j < from; j++) {
                double at = x(k - 1) + RADIUS + share * (COLUMN - 2 * RADIUS);
                double height = y(k - 1, j) + share * (y(k, i) - y(k - 1, j));
                label(at, height, NumberText.byHand(column.w()[i][j]), Palette.INK, isBackward(k) ? -1 : 4);
                if (isBackward(k)) {
                    label(at, height, NumberText.byHand(column.dw()[i][j]), BACK, 14);
                }
            }
        }
    }

    private void line(int k, Point2D from, Point2D to) {
        g.setStroke(new BasicStroke(isForward(k) ? 1.6f : 1));
        g.setColor(isForward(k) ? Palette.BLUE : Palette.FAINT);
        if (isForward(k)) {
            Arrows.along(g, List.of(from, to), 0);
        } else {
            g.draw(new Line2D.Double(from, to));
        }
        if (isBackward(k)) {
            g.setColor(Palette.VERMILLION);
            Arrows.along(g, List.of(to, from), BESIDE);
        }
    }

    /** Whether all lines of the picture have room for their numbers. */
    private boolean isLabelled() {
        for (int k = 1; k < pass.columns(); k++) {
            if (pass.all().get(k - 1).size() * pass.all().get(k).size() > LABELLED) {
                return false;
            }
        }
        return true;
    }

    private void label(double x, double y, String text, Color color, int down) {
        g.setFont(Palette.LABEL);
        double width = g.getFontMetrics().stringWidth(text);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(x - width / 2 - 1, y + down - 11, width + 2, 15));
        g.setColor(color);
        Labels.centred(g, text, x, y + down + 1);
    }

    private void circle(int k, int i) {
        ExamplePass.Column column = pass.all().get(k);
        var circle = new Ellipse2D.Double(x(k) - RADIUS, y(k, i) - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g.setColor(isForward(k) ? Palette.tint(Palette.BLUE, 0.12) : Color.WHITE);
        g.fill(circle);
        g.setColor(isBackward(k) ? Palette.VERMILLION : isForward(k) ? Palette.BLUE : Palette.FAINT);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(circle);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.INK);
        if (!isForward(k)) {
            Labels.centred(g, DiagramWords.symbol(pass, k, i), x(k), y(k, i) + 5);
        } else if (k == 0) {
            Labels.centred(g, number(DiagramWords.symbol(pass, k, i), column.a()[i]), x(k), y(k, i) + 5);
        } else {
            Labels.centred(g, number("z" + DiagramWords.index(pass, k, i), column.z()[i]), x(k), y(k, i) - 4);
            Labels.centred(g, number(DiagramWords.symbol(pass, k, i), column.a()[i]), x(k), y(k, i) + 14);
        }
        double below = y(k, i) + RADIUS + 15;
        if (column.b() != null) {
            Labels.centred(g, number("b", column.b()[0][i]), x(k), below);
        }
        if (isBackward(k)) {
            g.setColor(BACK);
            Labels.centred(g, number("δ", column.dz()[i]), x(k), below + 15);
        }
    }

    private static String number(String symbol, double value) {
        return symbol + " = " + NumberText.byHand(value);
    }

    private void loss() {
        double left = x(pass.columns() - 1) + RADIUS + 30;
        double middle = y(pass.columns() - 1, 0);
        if (pass.all().get(pass.columns() - 1).size() > 1) {
            middle = (middle
                            + y(
                                    pass.columns() - 1,
                                    pass.all().get(pass.columns() - 1).size() - 1))
                    / 2;
        }
        g.setColor(Palette.INK);
        g.setFont(Palette.LABEL);
        g.drawString("L = " + NumberText.byHand(pass.loss()), (float) left, (float) middle);
        g.setFont(Palette.SMALL);
        double[] y = pass.target();
        String target = y.length == 1 ? NumberText.byHand(y[0]) : DiagramWords.row(y);
        g.drawString(Labels.shortened(g, "y = " + target, 120), (float) left, (float) middle + 18);
        if (pass.examples() > 1) {
            g.drawString("L: mean of N = " + pass.examples(), (float) left, (float) middle + 36);
        }
    }
}
