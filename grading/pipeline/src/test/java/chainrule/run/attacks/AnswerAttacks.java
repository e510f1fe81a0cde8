package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.OUT_OF_MEMORY;
import static chainrule.grader.Status.TIMED_OUT;

import java.util.List;
import java.util.stream.Stream;

/** Arrays, numbers and lists that no right answer would ever be. */
final class AnswerAttacks {

    private AnswerAttacks() {}

    static List<Attack> all() {
        return Stream.of(arrays(), changing(), numbers(), lists(), parameters())
                .flatMap(List::stream)
                .toList();
    }

    private static Attack array(String name, String tries, String expression) {
        return Attack.costing(Place.ANSWER, name, tries, expression, GRADED);
    }

    private static List<Attack> arrays() {
        return List.of(
                array("rows-of-null", "Returns rows that are not there.", "new double[in.length][]"),
                array("ragged-rows", "Returns rows of different lengths.", "new double[][] {{1}, {1, 2}, {}, null}"),
                array("no-rows", "Returns no rows.", "new double[0][]"),
                array("rows-of-nothing", "Returns rows without numbers.", "new double[in.length][0]"),
                array(
                        "infinities",
                        "Returns infinities of both signs.",
                        "new double[][] {{Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}}"),
                array(
                        "a-message-in-a-number",
                        "Returns numbers that are none, with bits of their own.",
                        "new double[][] {{Double.longBitsToDouble(0x7ff8dead_beef0001L), Double.longBitsToDouble(0xfff0000000000001L)}}"),
                array(
                        "the-smallest-numbers",
                        "Returns numbers next to zero.",
                        "new double[][] {{Double.MIN_VALUE, -Double.MIN_VALUE}}"),
                Attack.costing(
                                Place.ANSWER,
                                "one-row-a-million-times",
                                "Returns a million rows that are one and the same array.",
                                "many()",
                                GRADED,
                                CRASHED)
                        .with(
                                "static double[][] many() { double[][] a = new double[1_000_000][]; Arrays.fill(a, new double[2]); return a; }"),
                Attack.costing(
                        Place.SECOND_ANSWER,
                        "one-row-of-millions",
                        "Returns a row of eight million numbers.",
                        "new double[1][8_000_000]",
                        GRADED,
                        CRASHED,
                        OUT_OF_MEMORY,
                        TIMED_OUT),
                Attack.costing(
                                Place.ANSWER,
                                "more-in-every-call",
                                "Returns an array that is larger in every call, and keeps all of them.",
                                "grown()",
                                GRADED,
                                CRASHED,
                                OUT_OF_MEMORY)
                        .with(
                                "static double[][] grown() { double[][] a = new double[100 * (1 + kept.size())][100]; kept.add(a); return a; }"));
    }

    private static List<Attack> changing() {
        return List.of(
                Attack.costing(
                        Place.AFTERWARDS, "the-argument-itself", "Returns the array that it was given.", "in", GRADED),
                Attack.counting(
                        Place.AFTERWARDS,
                        "zeros-with-a-sign",
                        "Returns −0 in place of 0.",
                        "map(right, v -> v == 0 ? -0.0 : v)",
                        GRADED),
                Attack.costing(
                                Place.AFTERWARDS,
                                "always-the-same-array",
                                "Returns one array for all batches, and overwrites it.",
                                "same(right)",
                                GRADED)
                        .with(
                                "static double[][] once; static double[][] same(double[][] a) { if (once == null) once = a; return once; }"),
                Attack.costing(
                                Place.AFTERWARDS,
                                "an-argument-overwritten",
                                "Returns what is right, and overwrites the array that it was given.",
                                "spoilt(right, in)",
                                GRADED)
                        .with(
                                "static double[][] spoilt(double[][] right, double[][] in) { for (double[] row : in) Arrays.fill(row, 7); return right; }"),
                Attack.costing(
                                Place.AFTERWARDS,
                                "rows-taken-from-the-argument",
                                "Puts null in place of the rows of the array that it was given.",
                                "emptied(right, in)",
                                GRADED,
                                CRASHED)
                        .with(
                                "static double[][] emptied(double[][] right, double[][] in) { Arrays.fill(in, null); return right; }"),
                Attack.counting(
                                Place.AFTERWARDS,
                                "an-answer-that-changes",
                                "Changes its answer while that is being read, from another thread.",
                                "moving(right)",
                                GRADED,
                                CRASHED)
                        .with("""
                        static double[][] moving(double[][] a) {
                            background(() -> { for (int i = 0; i < 20_000_000; i++) { a[0][0] += 1e-300; if (i % 1000 == 0) { double[] row = a[0]; a[0] = null; a[0] = row; } } });
                            return a;
                        }"""));
    }

    private static List<Attack> numbers() {
        return Stream.of(
                        List.of("no-number", "Returns a loss that is not a number.", "Double.NaN"),
                        List.of("the-largest-number", "Returns the largest loss that there is.", "Double.MAX_VALUE"),
                        List.of("an-infinite-loss", "Returns an infinite loss.", "Double.POSITIVE_INFINITY"))
                .map(a -> Attack.costing(Place.NUMBER, a.get(0), a.get(1), a.get(2), GRADED))
                .toList();
    }

    private static Attack list(String name, String tries, String expression) {
        return Attack.costing(Place.PARAMETERS, name, tries, expression, GRADED, CRASHED);
    }

    private static final String LIST = """
            static <T> List<T> list(IntFunction<T> get, IntSupplier size, Supplier<Iterator<T>> iterator) {
                return new AbstractList<>() {
                    public T get(int i) { return get.apply(i); }
                    public int size() { return size.getAsInt(); }
                    public Iterator<T> iterator() { return iterator == null ? super.iterator() : iterator.get(); }
                };
            }
            static <T> Iterator<T> without(T element) {
                return new Iterator<>() { public boolean hasNext() { return true; } public T next() { return element; } };
            }
            static int calls;
            """;

    private static List<Attack> lists() {
        return List.of(
                list("no-list", "Returns no list.", "null"),
                list("lists-in-a-list", "Returns a list that holds itself.", "holding()")
                        .with(
                                "static List<Parameter> holding() { List l = new ArrayList(); l.add(l); l.add(l); return l; }"),
                list("other-things-in-a-list", "Returns a list of everything but parameters.", "things()")
                        .with(
                                "static List<Parameter> things() { List l = new ArrayList(Arrays.asList(\"W\", 1, Thread.currentThread(), new Object[0], Map.of(), 'c')); return l; }"),
                list("nothing-in-a-list", "Returns a list of null.", "Arrays.asList(null, null)"),
                Attack.counting(
                                Place.PARAMETERS,
                                "an-iterator-without-end",
                                "Returns a list of two whose iterator never ends.",
                                "list(i -> i == 0 ? W : b, () -> 2, () -> without(W))",
                                GRADED,
                                CRASHED,
                                OUT_OF_MEMORY,
                                TIMED_OUT)
                        .with(LIST),
                Attack.counting(
                                Place.PARAMETERS,
                                "a-list-of-changing-size",
                                "Returns a list that has another size whenever it is asked.",
                                "list(i -> i == 0 ? W : b, () -> calls++ % 3, null)",
                                GRADED,
                                CRASHED,
                                OUT_OF_MEMORY)
                        .with(LIST),
                list(
                                "a-list-that-throws",
                                "Returns a list that throws when it is read.",
                                "list(i -> { throw new Error(\"no\"); }, () -> 2, null)")
                        .with(LIST),
                Attack.counting(
                                Place.PARAMETERS,
                                "a-list-that-ends-the-program",
                                "Ends the program when its list is read.",
                                "list(i -> { System.exit(0); return W; }, () -> 2, null)",
                                CRASHED)
                        .with(LIST),
                Attack.counting(
                                Place.PARAMETERS,
                                "a-list-that-is-copied-while-it-grows",
                                "Adds to its list from another thread while it is read.",
                                "growing(W, b)",
                                GRADED,
                                CRASHED)
                        .with(
                                "static List<Parameter> growing(Parameter W, Parameter b) { var l = new ArrayList<>(List.of(W, b)); background(() -> { for (int i = 0; i < 100_000; i++) l.add(W); }); return l; }"));
    }

    private static List<Attack> parameters() {
        String empty =
                "static Parameter empty() { try { return (Parameter) call(unsafe(), \"allocateInstance\", types(Class.class), Parameter.class); } catch (Throwable e) { throw new Error(e); } }";
        return List.of(
                list(
                                "hollow-parameters",
                                "Returns parameters that were never constructed.",
                                "List.of(empty(), empty())")
                        .with(empty),
                Attack.counting(
                        Place.PARAMETERS,
                        "a-name-of-megabytes",
                        "Gives a parameter a name of ten megabytes.",
                        "List.of(new Parameter(\"W\".repeat(10_000_000), W.value()), b)",
                        GRADED,
                        CRASHED),
                Attack.counting(
                        Place.PARAMETERS,
                        "a-name-that-cannot-be-seen",
                        "Gives a parameter a name of control characters and halves of characters.",
                        "List.of(new Parameter(\"\\0\\ud800\\u202e\\u001b[2J<b>\", W.value()), b)",
                        GRADED,
                        CRASHED),
                Attack.counting(
                        Place.PARAMETERS,
                        "one-parameter-ten-thousand-times",
                        "Returns one parameter ten thousand times.",
                        "Collections.nCopies(10_000, W)",
                        GRADED,
                        CRASHED),
                list("parameters-the-wrong-way-round", "Returns the parameters in the other order.", "List.of(b, W)"));
    }
}
