package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A circle around a point of a curve. */
final class Ring extends Marker {

    private static final double SIZE = 14;

    @Override
    public void paint(Graphics2D g, double x, double y, int markerSize) {
        g.setStroke(new BasicStroke(2));
        g.draw(new Ellipse2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE));
    }
}
