package chainrule.chart;

import java.util.ArrayList;
import java.util.List;

/** A loss that was noted now and then during a training, and how far the training had come by then. */
public final class LossTrace {

    private record Point(int step, double epoch, double seconds, double loss) {}

    private final List<Point> points = new ArrayList<>();

    /**
     * Notes a loss.
     *
     * @param step how many steps were done
     * @param epoch how many passes over the training data these were, such as 0.5
     * @param seconds how long they took
     */
    public void record(int step, double epoch, double seconds, double loss) {
        points.add(new Point(step, epoch, seconds, loss));
    }

    /** The losses in their order; a copy. */
    public double[] losses() {
        return points.stream().mapToDouble(Point::loss).toArray();
    }

    /** Steps done at each loss; a copy. */
    public double[] steps() {
        return points.stream().mapToDouble(Point::step).toArray();
    }

    /** Passes over the training data at each loss; a copy. */
    public double[] epochs() {
        return points.stream().mapToDouble(Point::epoch).toArray();
    }

    /** Seconds at each loss; a copy. */
    public double[] seconds() {
        return points.stream().mapToDouble(Point::seconds).toArray();
    }

    /** Where the loss was first at most this: 0 is the first that was noted; −1 for never. */
    public int reached(double loss) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).loss() <= loss) {
                return i;
            }
        }
        return -1;
    }

    /** How much it rose in all, added up: 0 for a loss that only falls, and the more, the noisier its path. */
    public double climbed() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += Math.max(0, points.get(i).loss() - points.get(i - 1).loss());
        }
        return sum;
    }
}
