package chainrule.exercises.conclusion;

import chainrule.subject.HeldNumbers;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The numbers in a learner's arrays, which can be changed to see what its answers depend on.
 *
 * <p>The process that runs the student's code reports them, so they can be lies, like its answers: nothing keeps code
 * that writes to the pipe itself from inventing a network.
 */
final class LearnedNumbers {

    /** A network of this course has a dozen arrays, buffers included. */
    private static final int MOST_GROUPS = 64;

    private static final int LONGEST_NAME = 40;

    /** The sizes of the changes that are tried; labels and answers that are cut off need large ones. */
    private static final double[] SIZES = {1, 3, 10};

    /**
     * Numbers that belong together.
     *
     * @param columns the length of its rows, or 0 if it has only one
     */
    record Group(int index, String name, int columns, double[] values) {

        boolean isZero() {
            return Arrays.stream(values).allMatch(v -> v == 0);
        }

        /** Whether it has the name and the size of {@code g}, but different numbers. */
        boolean isOther(Group g) {
            return name.equals(g.name) && values.length == g.values.length && !Arrays.equals(values, g.values);
        }

        /** Whether it has several rows, all of them the same. */
        boolean hasEqualRows() {
            for (int i = columns; i < values.length; i++) {
                if (values[i] != values[i - columns]) {
                    return false;
                }
            }
            return columns > 0;
        }
    }

    private final Learner learner;
    private final double[][] x;
    private final HeldNumbers held;
    private final List<Group> groups;
    private final List<Group> used;

    /**
     * @param x rows to ask about; the learner is asked about a single row first, which replaces its buffers from
     *     training
     */
    LearnedNumbers(Subject subject, Learner learner, double[][] x) {
        this.learner = learner;
        this.x = x;
        learner.predict(Matrices.copy(new double[][] {x[0]}));
        this.held = held(subject, learner);
        this.groups = groups(held);
        this.used = findUsed();
    }

    /** Everything that a learner holds now, whether or not answers depend on it. */
    static List<Group> in(Subject subject, Learner learner) {
        return groups(held(subject, learner));
    }

    private static HeldNumbers held(Subject subject, Learner learner) {
        return subject.numbersIn(learner).orElseThrow(() -> new StudentMismatch("The object's fields cannot be read."));
    }

    private static List<Group> groups(HeldNumbers held) {
        List<Group> groups = new ArrayList<>();
        String[] names = held.names();
        int[] columns = held.columns();
        for (int i = 0; names != null && columns != null && i < Math.min(MOST_GROUPS, columns.length); i++) {
            double[] values = held.values(i);
            if (values != null && i < names.length) {
                groups.add(new Group(i, clean(names[i]), columns[i] > 0 ? columns[i] : 0, values.clone()));
            }
        }
        return groups;
    }

    /** Cleans a name, which may come from anywhere. */
    private static String clean(String name) {
        StringBuilder plain = new StringBuilder();
        String.valueOf(name)
                .codePoints()
                .filter(ch -> Character.isLetterOrDigit(ch) || "_$.[]".indexOf(ch) >= 0)
                .limit(LONGEST_NAME)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The groups that influence answers when all numbers are different from their real values. */
    private List<Group> findUsed() {
        Set<Group> found = new LinkedHashSet<>();
        for (double size : SIZES) {
            restoring(() -> {
                groups.forEach(g -> put(g, moved(g, 1, size)));
                double[][] before = answers();
                for (Group g : groups) {
                    put(g, moved(g, 2, size));
                    if (!Arrays.deepEquals(before, answers())) {
                        found.add(g);
                    }
                    put(g, moved(g, 1, size));
                }
                return null;
            });
        }
        return groups.stream().filter(found::contains).toList();
    }

    private static double[] moved(Group g, int seed, double size) {
        Random random = new Random(31L * seed + g.index());
        return map(g, v -> v + size * (random.nextDouble() - 0.5) * (1 + Math.abs(v)));
    }

    private static double[] map(Group g, DoubleUnaryOperator f) {
        return Arrays.stream(g.values()).map(f).toArray();
    }

    private void put(Group g, double[] values) {
        held.put(g.index(), values);
    }

    private <T> T restoring(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            groups.forEach(g -> put(g, g.values().clone()));
        }
    }

    /** The answers of predict; empty if it throws, which it may do with numbers that no training gives. */
    private double[][] answers() {
        try {
            return ownCopy(learner.predict(Matrices.copy(x)));
        } catch (StudentException e) {
            if (e.isLast()) {
                throw e;
            }
            return new double[0][];
        }
    }

    private static double[][] ownCopy(double[][] answers) {
        boolean rows = answers != null && !Arrays.asList(answers).contains(null);
        return rows ? Arrays.stream(answers).map(double[]::clone).toArray(double[][]::new) : new double[0][];
    }

    /** The answers when each of the numbers that they depend on is replaced. */
    double[][] answersWith(DoubleUnaryOperator f) {
        return asking(f, this::answers);
    }

    /** Whether different rows have different answers when nothing that was learned is left, and equal rows do not. */
    boolean knowsRowsWithoutNumbers() {
        double[][] equal = new double[x.length][];
        Arrays.setAll(equal, i -> x[0].clone());
        return asking(v -> 0, () -> !allAlike(answers()) && allAlike(ownCopy(learner.predict(equal))));
    }

    private static boolean allAlike(double[][] rows) {
        return Arrays.stream(rows).allMatch(row -> Arrays.equals(row, rows[0]));
    }

    /** Asks anything while each number that answers depend on is replaced. */
    <T> T asking(DoubleUnaryOperator f, Supplier<T> question) {
        return restoring(() -> {
            used.forEach(g -> put(g, map(g, f)));
            return question.get();
        });
    }

    /** The groups that answers depend on. */
    List<Group> used() {
        return used;
    }

    /** How many numbers answers depend on. */
    int count() {
        return used.stream().mapToInt(g -> g.values().length).sum();
    }

    /** The simple names of the library's own classes among its objects. */
    List<String> ofTheLibrary() {
        String[] names = held.ofTheLibrary();
        return names == null
                ? List.of()
                : Arrays.stream(names).limit(3).map(LearnedNumbers::clean).toList();
    }

    /**
     * The names of groups that answers depend on and that are the same in another learner, which was trained on
     * something else from the same seed; also first and last columns that are the same and hold only one number, as
     * biases do.
     */
    List<String> sameIn(LearnedNumbers other) {
        List<String> same = new ArrayList<>();
        for (Group mine : used) {
            for (Group theirs : other.groups) {
                if (mine.name().equals(theirs.name()) && mine.values().length == theirs.values().length) {
                    if (Arrays.equals(mine.values(), theirs.values())) {
                        same.add(mine.name());
                    } else if (mine.columns() > 1) {
                        sameColumn(mine, theirs, mine.columns() - 1, "the last column of ", same);
                        sameColumn(mine, theirs, 0, "the first column of ", same);
                    }
                }
            }
        }
        return same;
    }

    /**
     * The names of groups of which at least a quarter is the same as in another learner, although each of these numbers
     * influences an answer: a neuron that is off for every x influences none, and is not trained.
     *
     * @param targets the targets that fit was given; a learner that keeps them does not have an untrained part
     */
    List<String> partlySameIn(LearnedNumbers other, Set<Double> targets) {
        double[][] before = answers();
        return used.stream()
                .filter(mine -> other.groups.stream()
                        .filter(g -> mine.name().equals(g.name()) && mine.values().length == g.values().length)
                        .anyMatch(theirs -> {
                            long same = IntStream.range(0, mine.values().length)
                                    .filter(i -> mine.values()[i] == theirs.values()[i])
                                    .filter(i -> !targets.contains(mine.values()[i]))
                                    .filter(i -> !Arrays.deepEquals(before, answersWithOther(mine, i)))
                                    .count();
                            return same > 1 && 4 * same >= mine.values().length;
                        }))
                .map(Group::name)
                .toList();
    }

    private double[][] answersWithOther(Group g, int i) {
        double[] values = g.values().clone();
        values[i] += 1e-3;
        return restoring(() -> {
            put(g, values);
            return answers();
        });
    }

    private static void sameColumn(Group mine, Group theirs, int column, String which, List<String> same) {
        for (int i = column; i < mine.values().length; i += mine.columns()) {
            if (mine.values()[i] != theirs.values()[i] || mine.values()[i] != mine.values()[column]) {
                return;
            }
        }
        same.add(which + mine.name());
    }
}
