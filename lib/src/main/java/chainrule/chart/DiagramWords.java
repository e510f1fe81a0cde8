package chainrule.chart;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a network diagram says, in words and symbols. */
final class DiagramWords {

    private DiagramWords() {}

    /** Which step the picture shows. */
    static String title(Pass pass, int forward, int backward) {
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

    /** x₁ … of the input, ŷ of the last column, a of the others, counted from 1. */
    static String symbol(Pass pass, int k, int i) {
        String name = k == 0 ? "x" : k == pass.columns() - 1 ? "ŷ" : "a";
        return pass.all().get(k).size() == 1 ? name : name + (char) ('₁' + i);
    }

    static String of(Pass pass, int forward, int backward) {
        StringBuilder words = new StringBuilder(title(pass, forward, backward)).append(": ");
        words.append(pass.all().stream().skip(1).map(column -> column.title()).collect(Collectors.joining(" → ")));
        words.append('.');
        for (int k = 0; k < pass.columns(); k++) {
            Pass.Column column = pass.all().get(k);
            if (k < forward && column.a() != null) {
                words.append(k == 0 ? " Input: x = " : " Layer " + k + ": ");
                words.append(column.hasActivation() ? "z = " + row(column.z()) + ", a = " : "");
                words.append(row(column.a())).append('.');
            }
        }
        if (!Double.isNaN(pass.loss())) {
            words.append(" L = ").append(Numbers.brief(pass.loss())).append('.');
        }
        for (int k = pass.columns() - 1; k > 0; k--) {
            Pass.Column column = pass.all().get(k);
            if (pass.columns() - k <= backward && column.dz() != null) {
                words.append(" Layer " + k + ": δ = " + row(column.dz()) + ", ∂L/∂W = ");
                words.append(Arrays.stream(column.dw()).map(DiagramWords::row).collect(Collectors.joining(" ")));
                words.append('.');
            }
        }
        return words.toString();
    }

    static String row(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::brief).collect(Collectors.joining(", ", "(", ")"));
    }
}
