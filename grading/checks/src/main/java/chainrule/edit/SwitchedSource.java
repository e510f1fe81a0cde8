package chainrule.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One source for a cell and all of its edits. A method has a form for each edit in its body, and a switch that chooses
 * one; all other edits are in copies of the whole cell.
 */
final class SwitchedSource {

    static final String SWITCH = "$Switch";
    static final String ON = SWITCH + ".on";
    static final String COUNT = SWITCH + ".count();";
    static final String NOWHERE = SWITCH + ".nowhere";
    static final String COPY = "$Copy";

    static final String OUT_OF_TURNS = "This runs far too often.";

    /** Code that catches the error that ends it, or the end of its stack, is ended again at its next turn. */
    private static final String SWITCH_CLASS = "class " + SWITCH
            + " { static final java.io.PrintStream nowhere ="
            + " new java.io.PrintStream(java.io.OutputStream.nullOutputStream());"
            + " static int on; static long left = Long.MAX_VALUE; static java.util.function.BooleanSupplier over;"
            + " static void count() { if (--left < 0 || (left & 255) == 0 && over != null && isOver()) {"
            + " left = -1; throw new Error(\"" + OUT_OF_TURNS + "\"); } }"
            + " static boolean isOver() { try { return over.getAsBoolean(); } catch (StackOverflowError e) { return true; }"
            + " } } ";

    private final CellUnit unit;
    private final StringBuilder text = new StringBuilder();
    /** The number of an edit by the place where its text begins; 0 for text that belongs to none. */
    private final TreeMap<Integer, Integer> begins = new TreeMap<>();

    /** @param edits by their numbers */
    SwitchedSource(CellUnit unit, Map<Integer, Edit> edits) {
        this.unit = unit;
        append(0, unit.header() + SWITCH_CLASS + "class " + CellUnit.NAME + " {");
        List<Integer> elsewhere = new ArrayList<>(edits.keySet());
        int done = unit.start();
        for (SwitchedMethod method : SwitchedMethod.of(unit.cell())) {
            List<Integer> own =
                    elsewhere.stream().filter(k -> method.holds(edits.get(k))).toList();
            if (!own.isEmpty()) {
                append(0, unit.cell().text().substring(done, method.start()) + method.choice(own));
                append(0, method.form(0, List.of()));
                own.forEach(k -> append(k, method.form(k, edits.get(k).replacements())));
                done = method.end();
                elsewhere.removeAll(own);
            }
        }
        append(0, unit.cell().text().substring(done, unit.end()) + "\n}");
        elsewhere.forEach(k -> append(k, copy(k, edits.get(k))));
    }

    private String copy(int number, Edit edit) {
        int from = unit.start();
        List<Replacement> inside =
                edit.replacements().stream().map(r -> r.from(from)).toList();
        String members = unit.cell().text().substring(from, unit.end());
        return "class " + COPY + number + " {" + Replacement.all(inside, members) + "\n}";
    }

    private void append(int edit, String piece) {
        begins.put(text.length(), edit);
        text.append(piece).append('\n');
    }

    String text() {
        return text.toString();
    }

    /** The edit that a place of the text belongs to; 0 for none. */
    int editAt(int position) {
        return Optional.ofNullable(begins.floorEntry(position))
                .map(Map.Entry::getValue)
                .orElse(0);
    }

    /** The compiled classes, and the edits that are in them; empty if the cell itself does not compile in this form. */
    static Optional<Result> compile(CellUnit unit, List<Edit> edits, EditCompiler compiler) {
        Map<Integer, Edit> left = new LinkedHashMap<>();
        edits.forEach(e -> left.put(left.size() + 1, e));
        while (true) {
            SwitchedSource source = new SwitchedSource(unit, left);
            List<Integer> wrong = new ArrayList<>();
            Map<String, byte[]> classes = source.compile(compiler, wrong);
            if (wrong.isEmpty()) {
                return Optional.of(new Result(left, classes));
            }
            if (!left.keySet().removeAll(wrong)) {
                return Optional.empty();
            }
        }
    }

    record Result(Map<Integer, Edit> edits, Map<String, byte[]> classes) {}

    /** @param wrong receives the numbers of edits with errors, and 0 for an error elsewhere */
    private Map<String, byte[]> compile(EditCompiler compiler, List<Integer> wrong) {
        Optional<ParsedCell> parsed = compiler.parse(text());
        if (parsed.isEmpty()) {
            compiler.misunderstood(text()).forEach(position -> wrong.add(editAt(position)));
            return Map.of();
        }
        List<Replacement> counters = new ArrayList<>(LoopCounters.of(parsed.get(), COUNT));
        counters.addAll(SilentPrinting.of(parsed.get(), NOWHERE));
        List<Replacement> made = Replacement.sorted(counters);
        EditCompiler.Compiled compiled = compiler.compile(Replacement.all(made, text()));
        compiled.errors().forEach(position -> wrong.add(editAt(before(made, position))));
        return compiled.classes();
    }

    /** The original place of a position, before anything was added or replaced. */
    private static int before(List<Replacement> made, int position) {
        int shift = 0;
        for (Replacement r : made) {
            if (r.start() + shift + r.text().length() > position) {
                return Math.min(
                        position - shift,
                        Math.max(r.start(), position - shift - r.text().length()));
            }
            shift += r.text().length() - (r.end() - r.start());
        }
        return position - shift;
    }
}
