package chainrule.chart;

import java.awt.Graphics2D;
import java.util.List;

/** Several plots of the same size in one picture, row by row. */
final class Panels {

    /** The width of a plot that is beside another one. */
    static final int WIDTH = 420;

    static final int HEIGHT = 290;

    private Panels() {}

    static Chart draw(int columns, List<Plot> plots, String alt) {
        if (plots.isEmpty()) {
            return new Plot("nothing to draw", "", "").draw(alt);
        }
        int width = plots.get(0).width();
        int height = plots.get(0).height();
        int rows = (plots.size() + columns - 1) / columns;
        return Canvas.draw(columns * width, rows * height, alt, g -> {
            for (int i = 0; i < plots.size(); i++) {
                Graphics2D part = (Graphics2D) g.create(i % columns * width, i / columns * height, width, height);
                plots.get(i).paint(part);
                part.dispose();
            }
        });
    }
}
