package chainrule.edit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Map;

/** Statements in another order, in blocks of their own, and assignments in their long and short forms. */
final class StatementRewritings {

    private static final Map<Tree.Kind, String> COMPOUND = Map.of(
            Tree.Kind.PLUS_ASSIGNMENT, "+",
            Tree.Kind.MINUS_ASSIGNMENT, "-",
            Tree.Kind.MULTIPLY_ASSIGNMENT, "*",
            Tree.Kind.DIVIDE_ASSIGNMENT, "/");

    static final Map<String, Rewriting> ALL = Map.of(
            "independent statements turned",
            StatementRewritings::turn,
            "statement in a block",
            StatementRewritings::enclose,
            "assignment with an operator",
            StatementRewritings::assign,
            "other increment",
            StatementRewritings::increment);

    private StatementRewritings() {}

    /** Neither changes what the other one reads, and nothing is called that may change anything. */
    private static void turn(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof BlockTree block)) {
            return;
        }
        List<? extends StatementTree> all = block.getStatements();
        for (int i = 0; i + 1 < all.size(); i++) {
            CodeEffects a = CodeEffects.of(place.cell(), all.get(i));
            CodeEffects b = CodeEffects.of(place.cell(), all.get(i + 1));
            boolean calm = !a.leaves() && !b.leaves() && !a.calls() && !b.calls();
            if (calm && !a.reach(b) && !b.reach(a) && isAlone(place, all.get(i)) && isAlone(place, all.get(i + 1))) {
                place.swap(all.get(i), all.get(i + 1), block);
            }
        }
    }

    /** Whether it is no part of a declaration of several variables. */
    static boolean isAlone(EditPlace place, StatementTree s) {
        ParsedCell cell = place.cell();
        return !(s instanceof VariableTree)
                || place.text(s).endsWith(";")
                        && ((BlockTree) cell.path(s).getParentPath().getLeaf())
                                .getStatements().stream().noneMatch(o -> o != s && cell.start(o) == cell.start(s));
    }

    private static void enclose(EditPlace place, FreshNames names) {
        boolean ofCondition = place.parent() instanceof IfTree i && i.getCondition() != place.tree();
        boolean ofLoop = StatementBlock.body(place.parent())
                .filter(body -> body == place.tree())
                .isPresent();
        if ((ofCondition || ofLoop) && !(place.tree() instanceof BlockTree)) {
            place.replace(place.tree(), "{ " + place.text(place.tree()) + " }");
        }
        if (place.tree() instanceof ExpressionStatementTree s && place.parent() instanceof BlockTree) {
            for (String form :
                    List.of("{ %s }", "do { %s } while (false);", "try { %s } finally { ; }", "if (true) %s")) {
                place.replace(s, form.formatted(place.text(s)));
            }
        }
    }

    private static void assign(EditPlace place, FreshNames names) {
        if (place.tree() instanceof CompoundAssignmentTree c
                && COMPOUND.containsKey(c.getKind())
                && isRepeatable(place, c.getVariable())
                && place.type(c.getVariable()).matches("double|int")
                && (place.type(c.getVariable()).equals("double")
                        || place.type(c.getExpression()).equals("int"))) {
            String target = place.text(c.getVariable());
            place.replace(
                    c,
                    target + " = " + target + " " + COMPOUND.get(c.getKind()) + " " + place.operand(c.getExpression()));
        } else if (place.tree() instanceof AssignmentTree a
                && a.getExpression() instanceof BinaryTree b
                && isRepeatable(place, a.getVariable())
                && place.type(a.getVariable()).equals("double")
                && place.text(b.getLeftOperand()).equals(place.text(a.getVariable()))) {
            COMPOUND.forEach((kind, sign) -> {
                if (kind.name().equals(b.getKind().name() + "_ASSIGNMENT")) {
                    place.replace(a, place.text(a.getVariable()) + " " + sign + "= " + place.text(b.getRightOperand()));
                }
            });
        }
    }

    private static boolean isRepeatable(EditPlace place, ExpressionTree target) {
        return CodeEffects.of(place.cell(), target).none();
    }

    private static void increment(EditPlace place, FreshNames names) {
        boolean statement = place.parent() instanceof ExpressionStatementTree;
        if (place.tree() instanceof UnaryTree u && statement && isRepeatable(place, u.getExpression())) {
            String target = place.text(u.getExpression());
            switch (u.getKind()) {
                case POSTFIX_INCREMENT, PREFIX_INCREMENT -> {
                    place.replace(u, target + " += 1");
                    place.replace(u, "++" + target);
                }
                case POSTFIX_DECREMENT, PREFIX_DECREMENT -> place.replace(u, target + " = " + target + " - 1");
                default -> {}
            }
        }
    }
}
