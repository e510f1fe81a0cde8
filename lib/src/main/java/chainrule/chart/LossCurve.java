package chainrule.chart;

import java.awt.BasicStroke;

/** The loss by epoch: whether training works, when it stops to help, and where it went wrong. */
public final class LossCurve {

    private static final BasicStroke SOLID = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7, 4}, 0);

    private LossCurve() {}

    /** Of losses that were noted one by one, such as in a loop of one's own. */
    public static Chart of(double... losses) {
        return draw(losses, new double[0], false);
    }

    /** The same with powers of ten on the vertical axis, where small losses differ visibly. */
    public static Chart log(double... losses) {
        return draw(losses, new double[0], true);
    }

    /**
     * @param training by epoch
     * @param validation by epoch, or empty
     */
    static Chart draw(double[] training, double[] validation, boolean log) {
        return plot(training, validation, log).draw(LossWords.of(training, validation));
    }

    static Plot plot(double[] training, double[] validation, boolean log) {
        var plot = new Plot("Loss by epoch", "epoch", log ? "loss L (log scale)" : "loss L").wholeX();
        if (log) {
            plot.logY();
        } else {
            plot.reach(Double.NaN, 0);
        }
        plot.line("training", Numbers.oneTo(training.length), training, Palette.BLUE, SOLID);
        if (validation.length > 0) {
            plot.line("validation", Numbers.oneTo(validation.length), validation, Palette.VERMILLION, DASHED);
        }
        for (var divergence : LossWords.divergences(training, validation)) {
            plot.mark(divergence.epoch(), divergence.label(), Palette.INK);
        }
        return plot;
    }
}
