package chainrule.chart;

import java.util.ArrayList;
import java.util.List;

/** Losses that were recorded now and then during training, and how far training had come each time. */
public final class LossTrace {

    private record Point(int step, double epoch, double seconds, double loss) {}

    private final List<Point> points = new ArrayList<>();

    /**
     * Records a loss.
     *
     * @param step how many steps had been done
     * @param epoch how many passes over the training data these were, such as 0.5
     * @param seconds how long they took
     */
    public void record(int step, double epoch, double seconds, double loss) {
        points.add(new Point(step, epoch, seconds, loss));
    }

    /** The losses in order; a copy. */
    public double[] losses() {
        return points.stream().mapToDouble(Point::loss).toArray();
    }

    /** The number of steps done at each loss; a copy. */
    public double[] steps() {
        return points.stream().mapToDouble(Point::step).toArray();
    }

    /** The number of passes over the training data at each loss; a copy. */
    public double[] epochs() {
        return points.stream().mapToDouble(Point::epoch).toArray();
    }

    /** The seconds at each loss; a copy. */
    public double[] seconds() {
        return points.stream().mapToDouble(Point::seconds).toArray();
    }

    /** The index of the first loss that is at most the given one, counted from 0; −1 if there is none. */
    public int reached(double loss) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).loss() <= loss) {
                return i;
            }
        }
        return -1;
    }

    /** The sum of all increases: 0 for a loss that only falls, and larger for a noisier path. */
    public double climbed() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += Math.max(0, points.get(i).loss() - points.get(i - 1).loss());
        }
        return sum;
    }
}
