package chainrule.edit;

import chainrule.cell.CellSource;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes cells in other words: several {@link Rewriting}s one after the other, drawn by a seed. */
public final class CellRewriter {

    /** What the engine adds, so that a cell is the members of a class. */
    private static final Pattern ADDED = Pattern.compile("(?m)^ ?static ");

    private static final int TRIES = 4;

    private final EditCompiler compiler;
    private final String imports;

    /** @param startup the kernel's start-up cell, whose imports hold for every cell */
    public CellRewriter(List<Path> classPath, String startup) {
        this.compiler = new EditCompiler(classPath);
        this.imports =
                startup.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining(" "));
    }

    /**
     * The cell in other words; the same seed gives the same ones.
     *
     * @param declares what the exercise asks to declare
     * @param steps how many rewritings are made
     * @return empty where the cell has statements, or does not compile by itself
     */
    public Optional<RewrittenCell> rewrite(String cell, String declares, long seed, int steps) {
        Optional<CellUnit> unit = CellUnit.of(CellSource.alone(cell), imports, compiler);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        String suffix = "Of" + Integer.toString(Math.floorMod((declares + seed).hashCode(), 46656), 36);
        List<String> done = new ArrayList<>();
        CellUnit now = unit.get();
        while (done.size() < steps) {
            now = step(now, random, suffix, done);
        }
        return Optional.of(split(now, declares, random, done));
    }

    private CellUnit step(CellUnit unit, Random random, String suffix, List<String> done) {
        Map<String, Rewriting> all = Rewriting.all();
        List<String> kinds = new ArrayList<>(all.keySet());
        Collections.sort(kinds); // A map's own order differs from run to run.
        Collections.shuffle(kinds, random);
        for (String kind : kinds) {
            FreshNames names = new FreshNames(unit.cell().text(), random, suffix);
            List<List<Replacement>> ways = new ArrayList<>(RewritingSearch.of(unit.cell(), all.get(kind), names));
            Collections.shuffle(ways, random);
            for (List<Replacement> way : ways.subList(0, Math.min(TRIES, ways.size()))) {
                Optional<CellUnit> next = CellUnit.of(CellSource.alone(text(unit, way)), imports, compiler);
                if (next.isPresent()) {
                    done.add(kind);
                    return next.get();
                }
            }
        }
        throw new IllegalStateException(
                "Nothing can be written in another way: " + unit.cell().text());
    }

    /** The cell with its own imports. */
    private String text(CellUnit unit, List<Replacement> replacements) {
        int from = unit.start();
        List<Replacement> inside = replacements.stream().map(r -> r.from(from)).toList();
        String body = Replacement.all(inside, unit.cell().text().substring(from, unit.end()));
        return ownImports(unit) + ADDED.matcher(body).replaceAll("").strip() + "\n";
    }

    private String ownImports(CellUnit unit) {
        String own = unit.header()
                .replace("package " + CellUnit.PACKAGE + "; " + imports, "")
                .strip();
        return own.isEmpty() ? "" : own.replace("; import", ";\nimport") + "\n";
    }

    /** Some of what stands beside the exercise's own declaration goes to other cells. */
    private RewrittenCell split(CellUnit unit, String declares, Random random, List<String> done) {
        ParsedCell cell = unit.cell();
        List<Replacement> gone = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Tree member : cell.type().getMembers()) {
            if (cell.isWritten(member)
                    && !name(member).equals(declares)
                    && cell.text(member).matches("(?s).*[;}]")
                    && random.nextBoolean()) {
                gone.add(new Replacement(cell.start(member), cell.end(member), ""));
                others.add(ownImports(unit) + ADDED.matcher(cell.text(member)).replaceAll(""));
            }
        }
        Collections.shuffle(others, random);
        return new RewrittenCell(text(unit, gone), others, done);
    }

    private static String name(Tree member) {
        return member instanceof MethodTree m
                ? m.getName().toString()
                : member instanceof ClassTree c
                        ? c.getSimpleName().toString()
                        : member instanceof VariableTree v ? v.getName().toString() : "";
    }

    /** Every single way of one rewriting that compiles. */
    List<String> ways(String cell, String kind, long seed) {
        CellUnit unit = CellUnit.of(CellSource.alone(cell), imports, compiler).orElseThrow();
        Map<String, Rewriting> all = Rewriting.all();
        return RewritingSearch.of(
                        unit.cell(), all.get(kind), new FreshNames(unit.cell().text(), new Random(seed), ""))
                .stream()
                .map(way -> text(unit, way))
                .filter(text ->
                        CellUnit.of(CellSource.alone(text), imports, compiler).isPresent())
                .toList();
    }
}
