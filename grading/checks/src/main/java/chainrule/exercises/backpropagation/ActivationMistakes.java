package chainrule.exercises.backpropagation;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The mistakes in dz = da ⊙ f′(z): those that can happen with every activation, and those of a particular one. */
final class ActivationMistakes {

    private final ActivationCase d;
    private final ActivationFormulas f;
    private final Comparison dz;

    ActivationMistakes(ActivationCase d, Comparison dz) {
        this.d = d;
        this.f = d.f;
        this.dz = dz;
    }

    /** The comparison with all mistakes. */
    Comparison all() {
        f.wrong().forEach(w -> mistake(w.id(), w.says(), w.back()));
        ofUpstream();
        ofSlope();
        ofShape();
        ofIndex();
        return dz;
    }

    private void ofUpstream() {
        String name = f.name();
        mistake(
                "upstream-ignored",
                "is only the derivative of %s. Downstream = upstream × own derivative: multiply by da, entry by entry."
                        .formatted(name),
                (da, z, a) -> f.slopeAt(z));
        mistake(
                "upstream-added",
                "is da plus the derivative of %s. By the chain rule they must be multiplied.".formatted(name),
                (da, z, a) -> da + f.slopeAt(z));
        mistake(
                "upstream-added",
                "is the derivative of %s minus da. By the chain rule they must be multiplied.".formatted(name),
                (da, z, a) -> f.slopeAt(z) - da);
        mistake(
                "upstream-magnitude",
                "loses the sign of da. Multiply da, as it is, by the derivative of %s.".formatted(name),
                (da, z, a) -> Math.abs(da) * f.slopeAt(z));
        mistake(
                "upstream-squared",
                "is multiplied by da twice. Downstream = upstream × own derivative, so multiply only once.",
                (da, z, a) -> da * da * f.slopeAt(z));
        mistake(
                "output-returned",
                "is a, the result of forward. On the way back, da must be multiplied by the derivative of %s."
                        .formatted(name),
                (da, z, a) -> a);
        mistake(
                "input-returned",
                "is z, the input of forward. On the way back, da must be multiplied by the derivative of %s."
                        .formatted(name),
                (da, z, a) -> z);
        String ofDa = "uses the derivative of %s at da. Take it at the z of the last forward, and multiply da by it."
                .formatted(name);
        mistake("slope-of-upstream", ofDa, (da, z, a) -> da * f.slopeAt(da));
        mistake("slope-of-upstream", ofDa, (da, z, a) -> da * f.slope().applyAsDouble(da, da));
        dz.ratio(
                "dz-averaged",
                1.0 / d.n,
                "is exactly 1/%d of the right one, and %d is the batch size. The mean over the batch is in da already, so do not average here."
                        .formatted(d.n, d.n));
        dz.ratio(
                "dz-averaged",
                1.0 / d.features,
                "is exactly 1/%d of the right one, and %d is the number of features. Do not average here."
                        .formatted(d.features, d.features));
    }

    private void ofSlope() {
        String name = f.name();
        mistake(
                "slope-omitted",
                "is da itself: the derivative of %s is missing. Downstream = upstream × own derivative."
                        .formatted(name),
                (da, z, a) -> da);
        mistake(
                "slope-of-a",
                "uses the derivative of %s at a, so %s is applied twice. Take the derivative at z."
                        .formatted(name, name),
                (da, z, a) -> da * f.slopeAt(a));
        mistake(
                "slope-twice",
                "is multiplied by the derivative of %s twice. Multiply only once.".formatted(name),
                (da, z, a) -> da * f.slopeAt(z) * f.slopeAt(z));
        mistake(
                "a-for-slope",
                "is da times a, the output of %s. Multiply da by the derivative instead: how much a changes with z."
                        .formatted(name),
                (da, z, a) -> da * a);
        mistake(
                "divided-by-slope",
                "is da divided by the derivative. By the chain rule they must be multiplied.",
                (da, z, a) -> da / f.slopeAt(z));
    }

    private void ofShape() {
        String product = "is a matrix product of da and the derivative. An activation works on each entry separately:"
                + " multiply entry by entry, as hadamard does.";
        dz.mistake("matrix-product", product, () -> Matrices.multiply(d.da, f.slopes(d.z)));
        dz.mistake("matrix-product", product, () -> Matrices.multiplyTransposed(d.da, f.slopes(d.z)));
        dz.mistake("matrix-product", product, () -> Matrices.transposeMultiply(d.da, f.slopes(d.z)));
        dz.mistake(
                "columns-counted-as-rows",
                "has as many columns as there are rows. The number of columns is the length of a row: da[0].length.",
                cut(d.n, d.n));
        dz.mistake(
                "batch-of-two",
                "is right in its first two rows and 0 below. A batch may have any number of rows: da.length.",
                twoRows());
    }

    /** Mistakes in which the row or column index never changes. */
    private void ofIndex() {
        String row =
                "uses %s of the first row in every row. Is there a 0 where the index of the row belongs, as in [i][j]?";
        String column =
                "uses %s of the first column in every column. Is there a 0 where the index of the column belongs, as in [i][j]?";
        at("first-row-of-upstream", row.formatted("the da"), (i, j) -> d.da[0][j] * f.slopeAt(d.z[i][j]));
        at("first-column-of-upstream", column.formatted("the da"), (i, j) -> d.da[i][0] * f.slopeAt(d.z[i][j]));
        at("first-row-kept", row.formatted("the derivative"), (i, j) -> d.da[i][j] * f.slopeAt(d.z[0][j]));
        at("first-column-kept", column.formatted("the derivative"), (i, j) -> d.da[i][j] * f.slopeAt(d.z[i][0]));
        at(
                "written-into-first-row",
                "has its last row in the place of the first, and zeros below: every row is written into row 0.",
                (i, j) -> i == 0 ? d.da[d.n - 1][j] * f.slopeAt(d.z[d.n - 1][j]) : 0);
        at(
                "written-into-first-column",
                "has its last column in the place of the first, and zeros beside it: every column is written into column 0.",
                (i, j) -> j == 0 ? d.da[i][d.features - 1] * f.slopeAt(d.z[i][d.features - 1]) : 0);
    }

    /** An entry of a wrong array. */
    @FunctionalInterface
    private interface Entry {
        double at(int i, int j);
    }

    private void at(String id, String says, Entry entry) {
        dz.mistake(id, says, () -> {
            double[][] numbers = new double[d.n][d.features];
            for (int i = 0; i < d.n; i++) {
                for (int j = 0; j < d.features; j++) {
                    numbers[i][j] = entry.at(i, j);
                }
            }
            return numbers;
        });
    }

    /** The first rows and columns, if there are that many. */
    private Supplier<double[][]> cut(int rows, int columns) {
        return () -> {
            double[][] right = f.backward(d.z, d.da);
            return columns > d.features
                    ? null
                    : IntStream.range(0, rows)
                            .mapToObj(i -> Arrays.copyOf(right[i], columns))
                            .toArray(double[][]::new);
        };
    }

    private Supplier<double[][]> twoRows() {
        return () -> {
            double[][] two = Matrices.copy(f.backward(d.z, d.da));
            for (int i = 2; i < two.length; i++) {
                Arrays.fill(two[i], 0);
            }
            return two;
        };
    }

    private void mistake(String id, String says, ActivationFormulas.Back wrong) {
        at(id, says, (i, j) -> wrong.dz(d.da[i][j], d.z[i][j], f.f().applyAsDouble(d.z[i][j])));
    }
}
