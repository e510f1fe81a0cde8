package chainrule.edit;

import chainrule.cell.CellSource;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A cell that only declares types, methods and variables, as a class with static members; this is also what it means in
 * a kernel.
 *
 * @param header package and imports, in one line
 * @param cell with all types known, followed by what it needs from other cells
 * @param lines of the cell itself
 */
record CellUnit(String header, ParsedCell cell, int lines) {

    /** The package is the same as JShell's, so that a frame of it counts as one of the student's. */
    static final String PACKAGE = "REPL";

    static final String NAME = "$Cell";
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*+(import\\s[^;\\n]*+;)");

    /**
     * Empty if the cell contains anything else, or does not compile.
     *
     * @param imports that hold for each cell, in one line
     */
    static Optional<CellUnit> of(CellSource source, String imports, EditCompiler compiler) {
        String others = source.beside().stream()
                .filter(piece -> !CellSource.isImport(piece) || isThereInGrading(piece))
                .collect(Collectors.joining("\n"));
        String own = Stream.of(source.cell(), others).map(CellUnit::imports).collect(Collectors.joining(" "));
        String body = withoutImports(source.cell()) + "\n" + withoutImports(others);
        String header = "package " + PACKAGE + "; " + imports + " " + own + " ";
        int lines = (int) source.cell().lines().count();
        return compiler.parse(header + "class " + NAME + " { " + body + "\n}")
                .map(CellUnit::withStaticMembers)
                .flatMap(compiler::attribute)
                .map(cell -> new CellUnit(header, cell, lines));
    }

    /** A kernel's session may import from any jar. */
    private static boolean isThereInGrading(String piece) {
        return piece.contains(" java.") || piece.contains(" chainrule.");
    }

    private static String imports(String text) {
        return IMPORT.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    private static String withoutImports(String text) {
        return IMPORT.matcher(text).replaceAll("");
    }

    /** Whether a part is in the cell itself, and not in what it needs from others. */
    boolean isOwn(Tree tree) {
        return cell.line(cell.start(tree)) <= lines;
    }

    private static String withStaticMembers(ParsedCell cell) {
        List<Replacement> added = new ArrayList<>();
        for (Tree member : cell.type().getMembers()) {
            Set<Modifier> flags = modifiers(member).map(ModifiersTree::getFlags).orElse(Set.of(Modifier.STATIC));
            // Of several variables in one declaration, each begins where the first does.
            boolean known = added.stream().anyMatch(r -> r.start() == cell.start(member));
            if (cell.isWritten(member) && !flags.contains(Modifier.STATIC) && !known) {
                added.add(Replacement.insertion(cell.start(member), "static "));
            }
        }
        return Replacement.all(added, cell.text());
    }

    private static Optional<ModifiersTree> modifiers(Tree member) {
        return Optional.ofNullable(
                member instanceof MethodTree m
                        ? m.getModifiers()
                        : member instanceof ClassTree c
                                ? c.getModifiers()
                                : member instanceof VariableTree v ? v.getModifiers() : null);
    }

    /** The text of the members, as it is between the braces. */
    int start() {
        return cell.text().indexOf("{", header.length()) + 1;
    }

    int end() {
        return cell.end(cell.type()) - 1;
    }

    /**
     * Whether running its code may leave something behind for the next run, in a variable of the cell or in a static
     * field.
     */
    boolean hasState() {
        return KeptState.isIn(cell.type());
    }
}
