package chainrule.chart;

import chainrule.chart.GraphLayout.Place;
import chainrule.chart.GraphLayout.Wire;
import chainrule.graph.Gradients;
import chainrule.graph.Value;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws an expression on its {@link GraphLayout}. */
final class GraphPainter {

    private static final Font TEXT = Palette.LABEL;
    private static final BasicStroke LINE = new BasicStroke(1.5f);
    private static final BasicStroke HERE = new BasicStroke(4f);
    private static final int ROW = 66;
    private static final int TOP = 76;
    private static final int MARGIN = 18;
    private static final int RADIUS = 19;

    /** The room that a wire needs to climb and to end level. */
    private static final int CLIMB = 22;

    private static final int LEVEL = 9;

    /** The distance of the way back below the way forward, and between the ends of the inputs of one node. */
    private static final int BELOW = 4;

    private static final int APART = 14;

    /** The title's letters are bold, and larger than those on the wires. */
    private static final double TITLE_WIDER = 1.3;

    private final Value end;
    private final Gradients gradients;
    private final GraphStep step;
    private final GraphLayout layout;
    private final FontMetrics metrics;

    /**
     * For each column: half the width of its nodes, the room for the numbers on the wires behind it, and its middle.
     */
    private final double[] half;

    private final double[] room;
    private final double[] x;

    GraphPainter(Value end, Gradients gradients, GraphStep step) {
        this.end = end;
        this.gradients = gradients;
        this.step = step;
        this.layout = new GraphLayout(gradients);
        this.metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(TEXT);
        int count = layout.columns().size();
        half = new double[count];
        room = new double[count];
        x = new double[count];
        for (int c = 0; c < count; c++) {
            for (Place place : layout.columns().get(c)) {
                if (place.value != null) {
                    half[c] = Math.max(half[c], halfWidth(place.value));
                    room[c] = Math.max(room[c], 14 + Math.max(width(above(place.value)), width(below(place.value))));
                }
            }
            x[c] = c == 0
                    ? MARGIN + half[0]
                    : x[c - 1] + half[c - 1] + room[c - 1] + CLIMB + LEVEL + shares(c) + half[c];
        }
    }

    /** The width of the expression without its words. */
    private double drawn() {
        int last = x.length - 1;
        return x[last] + half[last] + room[last] + MARGIN;
    }

    /** The width with title and rule. */
    int width() {
        double words = Math.max(width(step.title()) * TITLE_WIDER, width(step.rule())) + 2 * MARGIN;
        return (int) Math.ceil(Math.max(drawn(), words));
    }

    int height() {
        double below = (step.hasWayBack() ? 44 : 36) + (step.rule().isEmpty() ? 0 : 20);
        return (int) Math.ceil(TOP + (layout.rows() - 1) * ROW + below);
    }

    String words() {
        return step.words(gradients);
    }

    /** Draws the expression on a part of a sheet. */
    void paint(Graphics2D sheet, double left, double top, int width) {
        Graphics2D g = (Graphics2D) sheet.create();
        g.translate(left, top);
        g.setColor(Palette.INK);
        g.setFont(Palette.TITLE);
        Labels.centred(g, step.title(), width / 2.0, 24);
        g.setFont(TEXT);
        Labels.centred(g, step.rule(), width / 2.0, height() - 14);
        g.translate((width - drawn()) / 2, 0);
        paint(g);
        g.dispose();
    }

    private void paint(Graphics2D g) {
        g.setFont(TEXT);
        layout.wires().forEach(wire -> wire(g, wire));
        double right = right(end) + room[room.length - 1];
        both(
                g,
                step.knows(end),
                step.hasGradient(end),
                List.of(
                        new Point2D.Double(
                                right(end), y(layout.columns().get(x.length - 1).get(0))),
                        new Point2D.Double(
                                right, y(layout.columns().get(x.length - 1).get(0)))));
        layout.columns()
                .forEach(column ->
                        column.stream().filter(place -> place.value != null).forEach(place -> node(g, place)));
    }

    /** The place where wires that come from the left are level again. */
    private double start(int c) {
        return x[c] - half[c] - shares(c) - LEVEL;
    }

    private double right(Value value) {
        return x[x.length - 1] + halfWidth(value);
    }

    private double y(Place place) {
        return TOP + place.row * ROW;
    }

    private void wire(Graphics2D g, Wire wire) {
        List<Point2D> points = new ArrayList<>();
        for (Place place : wire.path()) {
            int c = place.column;
            if (place.value == wire.to()) {
                double off = (wire.input() - (wire.to().inputs().size() - 1) / 2.0) * APART;
                double edge = x[c] - halfWidth(place.value) + RADIUS - Math.sqrt(RADIUS * RADIUS - off * off);
                double height = y(place) + off;
                points.add(new Point2D.Double(start(c), height));
                points.add(new Point2D.Double(edge, height));
                share(g, wire, edge - 8, height);
            } else {
                double left = place.value == null ? start(c) : x[c] + halfWidth(place.value);
                points.add(new Point2D.Double(left, y(place)));
                points.add(new Point2D.Double(x[c] + half[c] + room[c], y(place)));
            }
        }
        both(g, step.knows(wire.from()), step.hasSentBack(wire.to()), points);
    }

    /** The way forward, faint until a number has taken it, and the way back right below it. */
    private static void both(Graphics2D g, boolean hasGone, boolean hasComeBack, List<Point2D> points) {
        g.setStroke(LINE);
        g.setColor(hasGone ? Palette.BLUE : Palette.FAINT);
        Arrows.along(g, points, 0);
        if (hasComeBack) {
            List<Point2D> back = new ArrayList<>(points);
            Collections.reverse(back);
            g.setColor(Palette.VERMILLION);
            Arrows.along(g, back, BELOW);
        }
    }

    /** What one of several uses sends back, at the end of its wire; the sum is written where the wires begin. */
    private void share(Graphics2D g, Wire wire, double right, double height) {
        if (isShared(wire.from()) && step.hasSentBack(wire.to())) {
            g.setColor(Palette.VERMILLION);
            boolean upper = wire.input() == 0 && wire.to().inputs().size() > 1;
            Labels.rightAligned(g, shareText(wire), right, height + (upper ? -6 : BELOW + 14));
        }
    }

    private String shareText(Wire wire) {
        return NumberText.byHand(gradients.along(wire.to(), wire.input()));
    }

    private boolean isShared(Value value) {
        return step.hasWayBack()
                && layout.wires().stream().filter(wire -> wire.from() == value).count() > 1;
    }

    /** The room in front of a column for what its nodes send back to values that have other uses too. */
    private double shares(int c) {
        return layout.wires().stream()
                .filter(wire -> wire.path().get(wire.path().size() - 1).column == c && isShared(wire.from()))
                .mapToDouble(wire -> width(shareText(wire)) + 14)
                .max()
                .orElse(0);
    }

    private void node(Graphics2D g, Place place) {
        Value value = place.value;
        double middle = x[place.column];
        double height = y(place);
        double h = halfWidth(value);
        var shape = new RoundRectangle2D.Double(
                middle - h,
                height - RADIUS,
                2 * h,
                2 * RADIUS,
                value.isGiven() ? 8 : 2 * RADIUS,
                value.isGiven() ? 8 : 2 * RADIUS);
        g.setColor(value.isGiven() ? Color.WHITE : Palette.tint(Palette.BLUE, 0.12));
        g.fill(shape);
        g.setColor(value.isGiven() ? Palette.FAINT : Palette.BLUE);
        g.setStroke(step.isAt(value) ? HERE : LINE);
        g.draw(shape);
        g.setColor(Palette.INK);
        Labels.centred(g, written(value), middle, height + 5);
        double wires = middle + h + (half[place.column] - h + room[place.column]) / 2;
        g.setColor(Palette.BLUE.darker());
        if (step.knows(value)) {
            Labels.centred(g, above(value), wires, height - 6);
        }
        if (step.hasGradient(value)) {
            g.setColor(Palette.VERMILLION.darker());
            Labels.centred(g, below(value), wires, height + BELOW + 16);
        }
    }

    private String written(Value value) {
        return value.isGiven() ? value.name() : GraphWords.symbol(value);
    }

    private String above(Value value) {
        String name = value.isGiven() || value.name().isEmpty() ? "" : value.name() + " = ";
        return name + NumberText.byHand(value.number());
    }

    private String below(Value value) {
        return step.hasWayBack() ? NumberText.byHand(gradients.of(value)) : "";
    }

    private double halfWidth(Value value) {
        return Math.max(RADIUS, width(written(value)) / 2.0 + 8);
    }

    private double width(String text) {
        return metrics.stringWidth(text);
    }
}
