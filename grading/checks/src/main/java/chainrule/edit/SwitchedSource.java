package chainrule.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One source of a cell and all of its edits. A method has a form for each edit in its body, and a switch that chooses
 * one; what else is edited stands in a copy of the whole cell.
 */
final class SwitchedSource {

    static final String SWITCH = "$Switch";
    static final String ON = SWITCH + ".on";
    static final String COUNT = SWITCH + ".count();";
    static final String COPY = "$Copy";

    private static final String SWITCH_CLASS = "class " + SWITCH
            + " { static int on; static long left = Long.MAX_VALUE;"
            + " static void count() { if (--left < 0) throw new Error(\"This runs far too often.\"); } } ";

    private final CellUnit unit;
    private final StringBuilder text = new StringBuilder();
    /** By where its text begins, the number of an edit; 0 for what belongs to none. */
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

    /** Which edit a place of the text belongs to; 0 for none. */
    int editAt(int position) {
        return Optional.ofNullable(begins.floorEntry(position))
                .map(Map.Entry::getValue)
                .orElse(0);
    }

    /** Compiled classes, and the edits that are in them; empty if the cell itself does not compile so. */
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

    /** @param wrong takes the numbers of edits with errors, 0 for an error elsewhere */
    private Map<String, byte[]> compile(EditCompiler compiler, List<Integer> wrong) {
        Optional<ParsedCell> parsed = compiler.parse(text());
        if (parsed.isEmpty()) {
            compiler.misunderstood(text()).forEach(position -> wrong.add(editAt(position)));
            return Map.of();
        }
        List<Replacement> counters = LoopCounters.of(parsed.get(), COUNT);
        EditCompiler.Compiled compiled = compiler.compile(Replacement.all(counters, text()));
        compiled.errors().forEach(position -> wrong.add(editAt(before(counters, position))));
        return compiled.classes();
    }

    /** Where a place stood before something was added. */
    private static int before(List<Replacement> added, int position) {
        int shift = 0;
        for (Replacement r : added) {
            if (r.start() + shift + r.text().length() > position) {
                return Math.min(
                        position - shift,
                        Math.max(r.start(), position - shift - r.text().length()));
            }
            shift += r.text().length();
        }
        return position - shift;
    }
}
