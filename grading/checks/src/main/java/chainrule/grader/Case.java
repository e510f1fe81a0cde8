package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** One set of inputs, drawn from a seed and remembered by name, so that a failure can show it. */
public final class Case {

    private static final int SQUARE = 3;

    /** The index of the first case, after the distinct and the square one, in which a size is as small as possible. */
    private static final int FIRST_SMALL = 2;

    /** One of this many cases has zeros among its numbers; the square one is always among them. */
    private static final int ZEROS = 4;

    private final Random random;
    private final Random sizesRandom;
    private final int index;
    private final List<Integer> pool = new ArrayList<>();
    private final List<Size> sizes = new ArrayList<>();
    private final Map<String, double[][]> given = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();

    /** A drawn size and what it counts. */
    record Size(String symbol, String meaning, int value) {}

    /**
     * @param index of the case: case 0 has sizes that all differ, case 1 has the same size everywhere, and then each
     *     size in turn is small
     */
    Case(long seed, int index) {
        this(seed, seed, index);
    }

    /** @param sizesSeed of the sizes; those of the same seed and index are the same, whatever the numbers are */
    Case(long seed, long sizesSeed, int index) {
        this.random = new Random(seed);
        this.sizesRandom = sizesSeed == seed ? random : new Random(sizesSeed);
        this.index = index;
        // Odd primes: neither a size nor a product of two may be mistaken for another one, or for a 2 of a derivative.
        // Small ones first, as they are printed.
        for (List<Integer> some : List.of(List.of(3, 5, 7), List.of(11, 13, 17))) {
            List<Integer> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, sizesRandom);
            pool.addAll(shuffled);
        }
    }

    /** Draws a size that differs from all others of this case, or is equal to all others; at least 3. */
    public int size(String symbol, String meaning) {
        return size(symbol, meaning, SQUARE);
    }

    /** The same, but one of the cases has the size {@code least}: a single row or column, or two classes. */
    public int size(String symbol, String meaning, int least) {
        int drawn = pool.remove(0);
        boolean small = index == FIRST_SMALL + sizes.size() && least < SQUARE;
        return given(symbol, meaning, index == 1 ? SQUARE : small ? least : drawn);
    }

    /** Remembers a size that the check chose itself. */
    public int given(String symbol, String meaning, int value) {
        sizes.add(new Size(symbol, meaning, value));
        return value;
    }

    /**
     * Draws numbers with two decimals, between −2 and 2 and never nearer to 0 than 0.05; in some cases, a few of them
     * are exactly 0.
     */
    public double[][] matrix(String name, int rows, int columns) {
        double[][] m = nonzero(name, rows, columns);
        return index % ZEROS == 1 ? given(name, withZeros(m)) : m;
    }

    /**
     * The same without zeros, for checks in which a mistake would divide by them, or in which 0 is on neither side of a
     * bend.
     */
    public double[][] nonzero(String name, int rows, int columns) {
        return matrix(name, rows, columns, v -> v);
    }

    /**
     * The same with zeros, which show code that skips a 0 or takes it for nothing: the first row has one in its first
     * column, and so on.
     */
    private static double[][] withZeros(double[][] m) {
        int columns = m[0].length;
        for (int i = 0; i < (columns > 1 ? m.length : 1); i++) {
            m[i][i % columns] = m.length * columns > 1 ? 0 : m[i][0];
        }
        return m;
    }

    /** Draws numbers of every order of magnitude from 0.001 to {@code most}, with both signs. */
    public double[][] spread(String name, int rows, int columns, double most) {
        double[][] m = new double[rows][columns];
        for (double[] row : m) {
            for (int j = 0; j < columns; j++) {
                double magnitude = 1e-3 * Math.pow(most / 1e-3, random.nextDouble());
                double rounded = SignificantDigits.three(magnitude);
                row[j] = random.nextBoolean() ? rounded : -rounded;
            }
        }
        return given(name, m);
    }

    /** The same as {@link #matrix(String, int, int)}, with each entry passed through {@code f}. */
    public double[][] matrix(String name, int rows, int columns, DoubleUnaryOperator f) {
        double[][] m = new double[rows][columns];
        for (double[] row : m) {
            for (int j = 0; j < columns; j++) {
                double magnitude = (5 + random.nextInt(196)) / 100.0;
                row[j] = f.applyAsDouble(random.nextBoolean() ? magnitude : -magnitude);
            }
        }
        return given(name, m);
    }

    /** Draws one class for each row, as rows with a single 1; every class occurs if there are enough rows. */
    public double[][] oneHot(String name, int rows, int classes) {
        double[][] m = new double[rows][classes];
        int first = random.nextInt(classes);
        for (int i = 0; i < rows; i++) {
            m[i][(first + i) % classes] = 1;
        }
        return given(name, m);
    }

    /** Remembers an input that the check made itself. */
    public double[][] given(String name, double[][] value) {
        given.put(name, Matrices.copy(value));
        return value;
    }

    /** This case with an input that the check made itself. */
    public Case with(String name, double[][] value) {
        given(name, value);
        return this;
    }

    /** A copy of an input for the student's code, so the check's own array stays unchanged whatever the code does. */
    public double[][] lend(String name) {
        return Matrices.copy(given.get(name));
    }

    /** Draws a whole number from 0 to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Draws a size that a check works out itself: it is the same for everyone in one assignment. */
    public int sizeBelow(int bound) {
        return sizesRandom.nextInt(bound);
    }

    /** Begins a comparison with an array that is expected. */
    public Comparison expect(String symbol, double[][] expected) {
        return new Comparison(this, symbol, expected, false);
    }

    /** Begins a comparison with a number that is expected. */
    public Comparison expect(String symbol, double expected) {
        return new Comparison(this, symbol, new double[][] {{expected}}, true);
    }

    /**
     * Fails if the student's code changed an input.
     *
     * @param name of the input
     * @param array the copy that was given to the student's code, after the call
     * @param who the method that was called, such as {@code backward}
     */
    public void requireUnchanged(String name, double[][] array, String who) {
        requireUnchanged(
                name,
                array,
                who,
                "It belongs to the caller, so only read it: write into a variable or an array of your own.");
    }

    /**
     * The same as {@link #requireUnchanged(String, double[][], String)}, with other advice.
     *
     * @param advice what to do instead, in complete sentences
     */
    public void requireUnchanged(String name, double[][] array, String who, String advice) {
        if (!ArrayEquality.same(given.get(name), array)) {
            throw new FailedCheck(new Finding(
                    "Your %s changed %s. %s".formatted(who, name, advice),
                    Optional.of("input-changed"),
                    List.of(
                            new Finding.Evidence(name + " before", Matrices.format(given.get(name))),
                            new Finding.Evidence(name + " after", Matrices.format(array)))));
        }
    }

    /** @throws FailedCheck with this message unless {@code right} */
    public void require(boolean right, String message) {
        if (!right) {
            throw new FailedCheck(new Finding(message, Optional.empty(), evidence()));
        }
    }

    /** @throws FailedCheck naming a misconception unless {@code right} */
    public void require(boolean right, String misconception, String message) {
        if (!right) {
            throw new FailedCheck(new Finding(message, Optional.of(misconception), evidence()));
        }
    }

    void observe(Observation observation) {
        observations.add(observation);
    }

    /** The observations of the comparisons of this case. */
    List<Observation> observations() {
        return observations;
    }

    List<Size> sizes() {
        return sizes;
    }

    List<Finding.Evidence> evidence() {
        return given.entrySet().stream()
                .map(e -> new Finding.Evidence(e.getKey(), Matrices.format(e.getValue())))
                .toList();
    }
}
