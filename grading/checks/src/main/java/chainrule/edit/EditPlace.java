package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A node of a cell's tree, with everything that a kind of edit needs to know about it; it takes the proposals of the
 * kind.
 */
final class EditPlace {

    /** The receiver of proposed edits. */
    interface Proposals {
        void add(SortedSet<Integer> lines, String original, String replacement, List<Replacement> replacements);
    }

    private static final Set<String> NUMBERS = Set.of("double", "int", "long", "float");

    private final ParsedCell cell;
    private final TreePath path;
    private final Proposals proposals;
    private List<VisibleVariable> variables;

    EditPlace(ParsedCell cell, TreePath path, Proposals proposals) {
        this.cell = cell;
        this.path = path;
        this.proposals = proposals;
    }

    ParsedCell cell() {
        return cell;
    }

    Tree tree() {
        return path.getLeaf();
    }

    Tree parent() {
        return path.getParentPath().getLeaf();
    }

    /** The parent's parent. */
    Tree grandparent() {
        return path.getParentPath().getParentPath().getLeaf();
    }

    String text(Tree tree) {
        return cell.text(tree);
    }

    /** The text as a factor or divisor, in parentheses if it needs them. */
    String operand(ExpressionTree tree) {
        return isSimple(tree) ? text(tree) : "(" + text(tree) + ")";
    }

    static boolean isSimple(Tree tree) {
        return tree instanceof IdentifierTree
                || tree instanceof ArrayAccessTree
                || tree instanceof MethodInvocationTree
                || tree instanceof ParenthesizedTree
                || tree instanceof MemberSelectTree
                || tree instanceof LiteralTree;
    }

    String type(Tree tree) {
        return cell.type(tree);
    }

    boolean isNumber(Tree tree) {
        return NUMBERS.contains(type(tree));
    }

    /** Whether it is a decimal number that is computed, not a literal. */
    boolean isComputed(Tree tree) {
        boolean named = tree instanceof MemberSelectTree m
                && m.getExpression().toString().equals("Double");
        return !named && !(tree instanceof LiteralTree) && type(tree).equals("double");
    }

    /** Whether both are numbers, or have the same type. */
    boolean areAlike(Tree a, Tree b) {
        return isNumber(a) && isNumber(b) || type(a).equals(type(b));
    }

    /** The variables that can be named here. */
    List<VisibleVariable> variables() {
        if (variables == null) {
            variables = VisibleVariable.at(path, cell);
        }
        return variables;
    }

    /** The names of the variables of one type. */
    List<String> named(String type) {
        return variables().stream()
                .filter(v -> v.type().equals(type))
                .map(VisibleVariable::name)
                .toList();
    }

    /** Whether this is the whole value of a variable, of a method's return, or of a lambda. */
    boolean isWholeValue() {
        Tree parent = parent();
        return parent instanceof VariableTree v && v.getInitializer() == tree()
                || parent instanceof AssignmentTree a && a.getExpression() == tree()
                || parent instanceof CompoundAssignmentTree c && c.getExpression() == tree()
                || parent instanceof ReturnTree
                || parent instanceof LambdaExpressionTree l && l.getBody() == tree();
    }

    boolean isArgument() {
        return parent() instanceof MethodInvocationTree call
                && call.getArguments().contains(tree());
    }

    /** The entries of variables at the indices that the statement already uses, such as {@code y[i][c]}. */
    List<String> entries() {
        Set<String> pairs = new LinkedHashSet<>();
        Set<String> singles = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitArrayAccess(ArrayAccessTree a, Void nothing) {
                if (a.getExpression() instanceof ArrayAccessTree b) {
                    pairs.add("[" + text(b.getIndex()) + "][" + text(a.getIndex()) + "]");
                }
                singles.add("[" + text(a.getIndex()) + "]");
                return super.visitArrayAccess(a, nothing);
            }
        }.scan(statement(), null);
        List<String> ints = named("int");
        if (pairs.isEmpty() && ints.size() >= 2) {
            pairs.add("[" + ints.get(1) + "][" + ints.get(0) + "]");
        }
        List<String> entries = new ArrayList<>();
        named("double[][]").forEach(m -> pairs.forEach(p -> entries.add(m + p)));
        named("double[]").forEach(v -> singles.forEach(s -> entries.add(v + s)));
        return entries;
    }

    private Tree statement() {
        TreePath p = path;
        while (p.getParentPath() != null
                && !(p.getLeaf() instanceof ExpressionStatementTree
                        || p.getLeaf() instanceof VariableTree
                        || p.getLeaf() instanceof ReturnTree)) {
            p = p.getParentPath();
        }
        return p.getLeaf();
    }

    /** The entry, or length, that an array's name or index belongs to, such as {@code a[i].length}. */
    Tree wholeEntry() {
        TreePath p = path;
        while (p.getParentPath().getLeaf() instanceof ArrayAccessTree a && a.getExpression() == p.getLeaf()
                || p.getParentPath().getLeaf() instanceof MemberSelectTree m
                        && m.getIdentifier().contentEquals("length")) {
            p = p.getParentPath();
        }
        return p.getLeaf();
    }

    /** Proposes another text for a part of the code. */
    void replace(Tree part, String text) {
        replace(part, text, part);
    }

    /** @param shown the part that describes the edit, which contains the replaced part */
    void replace(Tree part, String text, Tree shown) {
        replace(shown, List.of(new Replacement(cell.start(part), cell.end(part), text)));
    }

    /**
     * Proposes several replacements at once.
     *
     * @param shown the part that contains all of them
     */
    void replace(Tree shown, List<Replacement> replacements) {
        SortedSet<Integer> lines = new TreeSet<>();
        replacements.forEach(r -> lines.add(cell.line(r.start())));
        replace(shown, lines, replacements);
    }

    /** @param lines where the mistake is, if not where each replacement begins */
    void replace(Tree shown, SortedSet<Integer> lines, List<Replacement> replacements) {
        int from = cell.start(shown);
        List<Replacement> inside = replacements.stream().map(r -> r.from(from)).toList();
        propose(lines, text(shown), Replacement.all(inside, text(shown)), replacements);
    }

    void swap(Tree a, Tree b, Tree shown) {
        replace(
                shown,
                List.of(
                        new Replacement(cell.start(a), cell.end(a), text(b)),
                        new Replacement(cell.start(b), cell.end(b), text(a))));
    }

    /** Proposes an edit that has its own description. */
    void propose(SortedSet<Integer> lines, String original, String replacement, List<Replacement> replacements) {
        proposals.add(lines, original, replacement, replacements);
    }
}
