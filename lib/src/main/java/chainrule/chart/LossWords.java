package chainrule.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a loss curve shows, in words. */
final class LossWords {

    /** The first epoch whose loss is no longer a number. */
    record FirstBadEpoch(int epoch, String label) {}

    private LossWords() {}

    static String of(double[] training, double[] validation) {
        String words = course("Training loss", training);
        return "Loss by epoch. " + words + (validation.length > 0 ? " " + course("Validation loss", validation) : "");
    }

    static String course(String name, double[] losses) {
        if (losses.length == 0) {
            return name + ": no epoch yet.";
        }
        int bad = firstBad(losses);
        int last = bad < 0 ? losses.length - 1 : bad - 1;
        String end = bad < 0 ? "" : " It diverges: " + kind(losses[bad]) + " at epoch " + (bad + 1) + ".";
        if (last < 0) {
            return name + " is " + kind(losses[0]) + " from the first epoch on.";
        }
        String first = NumberText.brief(losses[0]);
        if (last == 0) {
            return "%s is %s after 1 epoch.%s".formatted(name, first, end);
        }
        String verb = losses[last] < losses[0] ? "falls" : losses[last] > losses[0] ? "rises" : "stays";
        String way = verb.equals("stays") ? "at " + first : "from " + first + " to " + NumberText.brief(losses[last]);
        int lowest = NumberText.lowest(Arrays.copyOf(losses, last + 1));
        String low = lowest == last || lowest == 0
                ? ""
                : ", lowest %s at epoch %d".formatted(NumberText.brief(losses[lowest]), lowest + 1);
        return "%s %s %s in %d epochs%s.%s".formatted(name, verb, way, last + 1, low, end);
    }

    static List<FirstBadEpoch> divergences(double[] training, double[] validation) {
        int t = firstBad(training);
        int v = firstBad(validation);
        List<FirstBadEpoch> all = new ArrayList<>();
        if (t >= 0 && t == v && kind(training[t]).equals(kind(validation[v]))) {
            all.add(new FirstBadEpoch(t + 1, "loss is " + kind(training[t]) + " from epoch " + (t + 1)));
            return all;
        }
        if (t >= 0) {
            all.add(new FirstBadEpoch(t + 1, "training loss is " + kind(training[t]) + " from epoch " + (t + 1)));
        }
        if (v >= 0) {
            all.add(new FirstBadEpoch(v + 1, "validation loss is " + kind(validation[v]) + " from epoch " + (v + 1)));
        }
        return all;
    }

    private static String kind(double v) {
        return Double.isNaN(v) || Double.isInfinite(v) ? NumberText.brief(v) : "over 1e15";
    }

    private static int firstBad(double[] losses) {
        for (int i = 0; i < losses.length; i++) {
            if (!NumberText.drawable(losses[i])) {
                return i;
            }
        }
        return -1;
    }
}
