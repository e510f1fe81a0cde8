package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.style.markers.Marker;

/** The mark where a curve leaves its picture at the top. */
final class UpArrow extends Marker {

    private static final double LENGTH = 16;
    private static final double HEAD = 6;

    @Override
    public void paint(Graphics2D g, double x, double y, int markerSize) {
        var arrow = new Path2D.Double();
        arrow.moveTo(x, y + LENGTH / 2);
        arrow.lineTo(x, y - LENGTH / 2);
        arrow.moveTo(x - HEAD, y - LENGTH / 2 + HEAD);
        arrow.lineTo(x, y - LENGTH / 2);
        arrow.lineTo(x + HEAD, y - LENGTH / 2 + HEAD);
        g.setStroke(new BasicStroke(2.5f));
        g.draw(arrow);
    }
}
