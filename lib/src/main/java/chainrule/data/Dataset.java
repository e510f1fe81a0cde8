package chainrule.data;

import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * N examples: x (N × features) is what the network sees, and y (N × outputs) is what it should answer.
 *
 * <p>For classes, y is one-hot; for two classes it may be a single column of 0 and 1 ({@link #asBinary()}). For a
 * regression, y holds the numbers themselves. A data set never changes: {@link #x()} and {@link #y()} return copies.
 * Two data sets are equal only if they are the same object.
 */
public final class Dataset {

    private final double[][] x;
    private final double[][] y;
    private final ColumnNames names;
    private final Provenance provenance;

    /** Takes the rows without copying them, so only for arrays that nobody else changes. */
    Dataset(double[][] x, double[][] y, ColumnNames names) {
        this(x, y, names, Provenance.unknown());
    }

    private Dataset(double[][] x, double[][] y, ColumnNames names, Provenance provenance) {
        this.x = x;
        this.y = y;
        this.names = names;
        this.provenance = provenance;
    }

    /**
     * Reads a CSV file; the target column is chosen next, such as {@code .classes("digit")}.
     *
     * <p>The encoding, the separator (comma, semicolon, tab, bar or blanks) and the decimal sign are found from the
     * file's content. The first row has the names of the columns, unless you call {@link TableSource#withoutHeader}.
     *
     * @throws java.io.UncheckedIOException if there is no such file
     * @throws IllegalArgumentException if it has no table; the message says where, and what to do
     */
    public static TableSource csv(String path) {
        return TableSource.csv(FilePath.of("csv(…)", path));
    }

    /**
     * Reads images and their classes from two IDX files, the format of MNIST; pixels become numbers from 0 to 1.
     *
     * @param images a file of bytes in 3 dimensions, plain or compressed with gzip
     * @param labels a file with a class number for each image, counted from 0
     * @throws IllegalArgumentException if a file is damaged, or the labels do not belong to the images
     */
    public static Dataset idx(String images, String labels) {
        return IdxFile.dataset(images, labels);
    }

    /** Takes the columns of a Tablesaw table; the target column is chosen next. */
    public static TableSource table(Table table) {
        return TableSource.table(table);
    }

    /**
     * Makes a data set of classes, with one-hot y.
     *
     * @param x N × features, copied
     * @param labels N class numbers, each from 0 to the number of names − 1
     * @throws IllegalArgumentException if x is ragged or not finite, or a label has no name
     */
    public static Dataset classification(double[][] x, int[] labels, String... classNames) {
        ExampleRows.requireLabels(labels, classNames);
        double[][] y = OneHot.encode(labels, classNames.length);
        return checked("classes", x, y, "class", List.of(classNames));
    }

    /**
     * Makes a data set for a regression, whose targets are numbers.
     *
     * @param x N × features, copied
     * @param y N × outputs, copied
     * @throws IllegalArgumentException if an array is ragged or not finite, or the two have different numbers of rows
     */
    public static Dataset regression(double[][] x, double[][] y) {
        return checked("numbers", x, y, "y", List.of());
    }

    private static Dataset checked(String name, double[][] x, double[][] y, String target, List<String> classes) {
        if (x != null && x.length == 0) {
            throw new IllegalArgumentException("a data set needs at least 1 example, got none");
        }
        ExampleRows.requireFinite("x", x);
        ExampleRows.requireFinite("y", y);
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "x and y must have a row for each example, got x %s and y %s; did one lose rows on the way?"
                            .formatted(Matrices.shape(x), Matrices.shape(y)));
        }
        List<String> outputs = classes.isEmpty() ? ColumnNames.numbered("y", y[0].length) : classes;
        ColumnNames names = new ColumnNames(name, ColumnNames.numbered("x", x[0].length), target, outputs, classes);
        return new Dataset(Matrices.copy(x), Matrices.copy(y), names);
    }

    /** N, the number of examples. */
    public int size() {
        return x.length;
    }

    /** The number of columns of x. */
    public int features() {
        return names.features().size();
    }

    /** The number of columns of y. */
    public int outputs() {
        return names.outputs().size();
    }

    /** N × features, a fresh copy. */
    public double[][] x() {
        return Matrices.copy(x);
    }

    /** N × outputs, a fresh copy. */
    public double[][] y() {
        return Matrices.copy(y);
    }

    /**
     * The rows of x themselves, for code that only reads and must avoid copies, such as a training loop.
     *
     * <p>Writing into them changes the data set, and every part and batch that was taken from it.
     */
    public double[][] sharedX() {
        return x;
    }

    /** The rows of y themselves; the warning at {@link #sharedX()} applies here too. */
    public double[][] sharedY() {
        return y;
    }

    /** The name in summaries and charts; for a file, its name without the ending. */
    public String name() {
        return names.data();
    }

    /** The same examples under another name. */
    public Dataset named(String name) {
        return new Dataset(x, y, names.withData(name), provenance);
    }

    /** The names of the columns of x. */
    public List<String> featureNames() {
        return names.features();
    }

    /** The name of the target, such as {@code digit}. */
    public String targetName() {
        return names.target();
    }

    /** The names of the columns of y: the classes, if targets are one-hot. */
    public List<String> outputNames() {
        return names.outputs();
    }

    /** The names of the classes in the order of their numbers; empty for a regression. */
    public List<String> classNames() {
        return names.classes();
    }

    /** Whether the targets are classes rather than numbers. */
    public boolean hasClasses() {
        return !names.classes().isEmpty();
    }

    /**
     * The class number of each example.
     *
     * @throws IllegalStateException if the targets are numbers
     */
    public int[] labels() {
        if (!hasClasses()) {
            throw new IllegalStateException(name() + " has numbers as targets (" + targetName() + "), not classes");
        }
        return OneHot.decode(y);
    }

    /**
     * Two classes as one column, 0 for the first and 1 for the second, which a network with one sigmoid output learns.
     *
     * @throws IllegalStateException if there are not exactly two classes
     */
    public Dataset asBinary() {
        if (names.classes().size() != 2) {
            throw new IllegalStateException("asBinary() needs two classes, %s has %s"
                    .formatted(name(), hasClasses() ? names.classes() : "numbers as targets"));
        }
        double[][] column =
                Arrays.stream(labels()).mapToObj(k -> new double[] {k}).toArray(double[][]::new);
        return new Dataset(x, column, names.withOutputs(names.classes().subList(1, 2)), provenance);
    }

    /**
     * The examples with these row numbers, in this order; the rows are shared, not copied.
     *
     * @throws IllegalArgumentException if there is no number
     * @throws IndexOutOfBoundsException if a number is not from 0 to N − 1
     */
    public Dataset rows(int... indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("rows(…) expects at least one row number of " + name() + ", got none");
        }
        ExampleRows.requireRows(this, indices);
        return take(indices);
    }

    /** The same, but no row numbers are allowed too. */
    Dataset take(int[] indices) {
        return new Dataset(ExampleRows.take(x, indices), ExampleRows.take(y, indices), names, provenance);
    }

    /** @throws IllegalArgumentException if x has missing values, which a network would turn into NaN */
    public void requireValues() {
        ExampleRows.requireValues(this);
    }

    /** Mini-batches in a fresh random order; the last one may be smaller. A size of N gives one batch of everything. */
    public Batches batches(int size, Random rng) {
        return new Batches(this, size).shuffle(rng);
    }

    /** Mini-batches in the order of the rows; the last one may be smaller. */
    public Batches batches(int size) {
        return new Batches(this, size);
    }

    /** Draws a training, a validation and a test part with the given seed; shares are such as 0.7, 0.15, 0.15. */
    public Split split(double train, double validation, double test, long seed) {
        return Split.random(this, new Shares(train, validation, test), seed);
    }

    /** The same, but every class has the same shares in each part. */
    public Split stratifiedSplit(double train, double validation, double test, long seed) {
        return Split.stratified(this, new Shares(train, validation, test), seed);
    }

    /** A Tablesaw table with the columns of x and the target, which you can look at, sort and summarise. */
    public Table toTable() {
        return Tables.of(this);
    }

    /** The number of examples of each class, in the order of {@link #classNames()}. */
    public int[] classCounts() {
        int[] counts = new int[names.classes().size()];
        IntStream.of(labels()).forEach(k -> counts[k]++);
        return counts;
    }

    /** The same targets and names with other values of x. */
    Dataset withX(double[][] other) {
        return new Dataset(other, y, names, provenance);
    }

    /** The same x and names with other values of y. */
    Dataset withY(double[][] other) {
        return new Dataset(x, other, names, provenance);
    }

    /** The same examples with the given record of where they come from. */
    Dataset with(Provenance other) {
        return new Dataset(x, y, names, other);
    }

    Provenance provenance() {
        return provenance;
    }

    /** Whether this is the test part of a split, or was taken from one. */
    public boolean isTestPart() {
        return provenance.part() == Provenance.Part.TEST;
    }

    /** Whether two data sets were taken from one, but only one of them was standardised, or both in different ways. */
    public boolean isScaledUnlike(Dataset other) {
        return provenance.isScaledUnlike(other.provenance);
    }

    /** Shapes, names, ranges and class counts in three lines. */
    @Override
    public String toString() {
        return Summary.of(this);
    }
}
