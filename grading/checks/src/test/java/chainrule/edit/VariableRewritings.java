package chainrule.edit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Variables that are declared in another way, for a part of a formula, or not at all. */
final class VariableRewritings {

    static final Map<String, Rewriting> ALL = Map.of(
            "final variable",
            VariableRewritings::finalVariable,
            "declared with var",
            VariableRewritings::var,
            "declared without a value",
            VariableRewritings::split,
            "variable for a part",
            VariableRewritings::extract,
            "variable written out",
            VariableRewritings::inline);

    private VariableRewritings() {}

    private static boolean isLocal(EditPlace place, VariableTree v) {
        return !(place.parent() instanceof ClassTree)
                && v.getType() != null
                && place.cell().isWritten(v.getType());
    }

    private static void finalVariable(EditPlace place, FreshNames names) {
        if (place.tree() instanceof VariableTree v
                && isLocal(place, v)
                && !v.getModifiers().getFlags().contains(Modifier.FINAL)) {
            place.replace(v, List.of(Replacement.insertion(place.cell().start(v), "final ")));
        }
    }

    private static Optional<VariableTree> single(EditPlace place) {
        return place.tree() instanceof VariableTree v
                        && place.parent() instanceof BlockTree
                        && v.getInitializer() != null
                        && isLocal(place, v)
                        && StatementRewritings.isAlone(place, v)
                ? Optional.of(v)
                : Optional.empty();
    }

    private static void var(EditPlace place, FreshNames names) {
        single(place).ifPresent(v -> {
            boolean written = !(v.getInitializer() instanceof NewArrayTree a) || a.getType() != null;
            if (written
                    && place.type(v.getInitializer()).equals(place.type(v))
                    && !place.text(v).contains("[] =")) {
                place.replace(v.getType(), "var", v);
            }
        });
    }

    private static void split(EditPlace place, FreshNames names) {
        single(place).ifPresent(v -> {
            boolean written = !(v.getInitializer() instanceof NewArrayTree a) || a.getType() != null;
            if (written && !place.text(v.getType()).equals("var")) {
                String name = v.getName().toString();
                place.replace(
                        v,
                        place.text(v)
                                        .substring(
                                                0,
                                                place.cell().start(v.getInitializer())
                                                        - place.cell().start(v))
                                        .replaceFirst("\\s*=\\s*$", "")
                                + "; " + name + " = " + place.text(v.getInitializer()) + ";");
            }
        });
    }

    /** Only what is worked out in any case, and from nothing that the statement changes before. */
    private static void extract(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof BinaryTree || place.tree() instanceof MethodInvocationTree)
                || !place.type(place.tree()).matches("(double|int|boolean)(\\[\\])*")
                || !CodeEffects.of(place.cell(), place.tree()).none()) {
            return;
        }
        Tree child = place.tree();
        for (TreePath p = place.cell().path(child).getParentPath(); p != null; p = p.getParentPath()) {
            Tree tree = p.getLeaf();
            boolean certain = !(tree instanceof LambdaExpressionTree)
                    && !(tree instanceof ConditionalExpressionTree c && child != c.getCondition())
                    && !(tree instanceof BinaryTree b && isShort(b) && child == b.getRightOperand());
            if (!certain) {
                return;
            }
            if (tree instanceof StatementTree s) {
                if (p.getParentPath().getLeaf() instanceof BlockTree && isSimple(place, s)) {
                    String name = names.variable();
                    ParsedCell cell = place.cell();
                    place.replace(
                            s,
                            List.of(
                                    Replacement.insertion(
                                            cell.start(s),
                                            place.type(place.tree()) + " " + name + " = " + place.text(place.tree())
                                                    + ";\n"),
                                    new Replacement(cell.start(place.tree()), cell.end(place.tree()), name)));
                }
                return;
            }
            child = tree;
        }
    }

    private static boolean isShort(BinaryTree b) {
        return b.getKind() == Tree.Kind.CONDITIONAL_AND || b.getKind() == Tree.Kind.CONDITIONAL_OR;
    }

    /** Whether nothing happens in the statement before its value is there. */
    private static boolean isSimple(EditPlace place, StatementTree s) {
        ExpressionTree value = s instanceof ReturnTree r
                ? r.getExpression()
                : s instanceof VariableTree v && StatementRewritings.isAlone(place, v)
                        ? v.getInitializer()
                        : s instanceof ExpressionStatementTree e && e.getExpression() instanceof AssignmentTree a
                                ? a.getExpression()
                                : null;
        return value != null && CodeEffects.of(place.cell(), value).none();
    }

    /** A variable that is read once, in the statement that follows. */
    private static void inline(EditPlace place, FreshNames names) {
        Optional<VariableTree> single = single(place);
        if (single.isEmpty()
                || !CodeEffects.of(place.cell(), single.get().getInitializer()).none()) {
            return;
        }
        VariableTree v = single.get();
        List<? extends StatementTree> all = ((BlockTree) place.parent()).getStatements();
        int next = all.indexOf(v) + 1;
        List<IdentifierTree> uses = uses(place, v, method(place));
        if (next < all.size()
                && uses.size() == 1
                && isSimple(place, all.get(next))
                && place.type(v.getInitializer()).equals(place.type(v))
                && uses(place, v, all.get(next)).size() == 1) {
            boolean inLambda = false;
            for (Tree tree : place.cell().path(uses.get(0))) {
                inLambda |= tree instanceof LambdaExpressionTree;
                if (tree == all.get(next)) {
                    break;
                }
            }
            boolean written =
                    !(v.getInitializer() instanceof NewArrayTree) && !(v.getInitializer() instanceof LiteralTree);
            if (written && !inLambda) {
                ParsedCell cell = place.cell();
                place.replace(
                        place.parent(),
                        List.of(
                                new Replacement(cell.start(v), cell.end(v), ""),
                                new Replacement(
                                        cell.start(uses.get(0)),
                                        cell.end(uses.get(0)),
                                        place.operand(v.getInitializer()))));
            }
        }
    }

    private static Tree method(EditPlace place) {
        for (Tree tree : place.cell().path(place.tree())) {
            if (tree instanceof MethodTree) {
                return tree;
            }
        }
        return place.cell().type();
    }

    private static List<IdentifierTree> uses(EditPlace place, VariableTree v, Tree in) {
        List<IdentifierTree> uses = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree i, Void nothing) {
                if (i.getName().equals(v.getName())) {
                    uses.add(i);
                }
                return null;
            }
        }.scan(in, null);
        return uses;
    }
}
