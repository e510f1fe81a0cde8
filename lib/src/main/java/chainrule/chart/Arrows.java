package chainrule.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Lines with a head at their end. */
final class Arrows {

    private static final double LENGTH = 7;
    private static final double WIDTH = 3.2;

    private Arrows() {}

    /** Draws an arrow from point to point, with all of them moved down by the given amount. */
    static void along(Graphics2D g, List<? extends Point2D> points, double down) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Point2D p = points.get(i);
            if (i == 0) {
                line.moveTo(p.getX(), p.getY() + down);
            } else {
                line.lineTo(p.getX(), p.getY() + down);
            }
        }
        g.draw(line);
        Point2D from = points.get(points.size() - 2);
        Point2D to = points.get(points.size() - 1);
        head(g, from.getX(), from.getY() + down, to.getX(), to.getY() + down);
    }

    /** A filled head at the second point of a line. */
    static void head(Graphics2D g, double fromX, double fromY, double x, double y) {
        double length = Math.hypot(x - fromX, y - fromY);
        double dx = (x - fromX) / length;
        double dy = (y - fromY) / length;
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - LENGTH * dx - WIDTH * dy, y - LENGTH * dy + WIDTH * dx);
        head.lineTo(x - LENGTH * dx + WIDTH * dy, y - LENGTH * dy - WIDTH * dx);
        head.closePath();
        g.fill(head);
    }
}
