package chainrule.chart;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a network diagram says, in words and symbols. */
final class DiagramWords {

    private DiagramWords() {}

    /** Which step the picture shows. */
    static String title(ExamplePass pass, int forward, int backward) {
        if (forward == 0) {
            return "The network";
        }
        if (backward > 0) {
            int k = pass.columns() - backward;
            return k <= 1 ? "Backward: to the first layer" : "Backward: δ of layer " + k;
        }
        if (!Double.isNaN(pass.loss())) {
            return "Loss";
        }
        return forward == 1
                ? "Forward: the input"
                : forward < pass.columns() ? "Forward: layer " + (forward - 1) : "Forward: the output";
    }

    /** x₁, x₂, … for the input, ŷ for the last column, and a for the others, counted from 1. */
    static String symbol(ExamplePass pass, int k, int i) {
        return name(pass, k) + index(pass, k, i);
    }

    /** The number of a neuron within its layer, counted from 1; empty if it is the only one. */
    static String index(ExamplePass pass, int k, int i) {
        return pass.all().get(k).size() == 1 ? "" : String.valueOf((char) ('₁' + i));
    }

    private static String name(ExamplePass pass, int k) {
        return k == 0 ? "x" : k == pass.columns() - 1 ? "ŷ" : "a";
    }

    static String of(ExamplePass pass, int forward, int backward) {
        StringBuilder words = new StringBuilder(title(pass, forward, backward)).append(": ");
        words.append(pass.all().stream().skip(1).map(column -> column.title()).collect(Collectors.joining(" → ")));
        words.append('.');
        for (int k = 0; k < pass.columns(); k++) {
            ExamplePass.Column column = pass.all().get(k);
            if (k < forward && column.a() != null) {
                words.append(k == 0 ? " Input: x = " : " Layer " + k + ": ");
                words.append(k > 0 ? "z = " + row(column.z()) + ", " + name(pass, k) + " = " : "");
                words.append(row(column.a())).append('.');
            }
        }
        if (!Double.isNaN(pass.loss())) {
            words.append(" L = ").append(NumberText.byHand(pass.loss()));
            words.append(pass.examples() > 1 ? ", a mean over " + pass.examples() + " examples." : ".");
        }
        for (int k = pass.columns() - 1; k > 0; k--) {
            ExamplePass.Column column = pass.all().get(k);
            if (pass.columns() - k <= backward && column.dz() != null) {
                words.append(" Layer " + k + ": δ = " + row(column.dz()) + ", ∂L/∂W = ");
                words.append(Arrays.stream(column.dw()).map(DiagramWords::row).collect(Collectors.joining(" ")));
                words.append('.');
            }
        }
        return words.toString();
    }

    static String row(double[] values) {
        return Arrays.stream(values).mapToObj(NumberText::byHand).collect(Collectors.joining(", ", "(", ")"));
    }
}
